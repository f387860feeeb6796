import { z } from 'zod'
import type { Db } from '../database/connect.ts'
import type { ShareReading } from '../measurement/disclosure.ts'
import { listInstrumentSources } from './release-queries.ts'

const instrumentSource = z.object({
  kind: z.literal('instrument'),
  item: z.string(),
  itemVersion: z.number(),
  statistic: z.object({
    kind: z.literal('share'),
    values: z.array(z.string()),
    excluded: z.array(z.string()),
  }),
})

/** The share of each item that an indicator reads: what is said in words where nearly everybody answered alike. */
export async function shareReadings(db: Db): Promise<Map<string, ShareReading>> {
  const sources = (await listInstrumentSources(db)).flatMap(
    (source) => instrumentSource.safeParse(source).data ?? [],
  )
  return new Map(
    sources.map(({ item, itemVersion, statistic }) => [`${item}@${itemVersion}`, statistic]),
  )
}
