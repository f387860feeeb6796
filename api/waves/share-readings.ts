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

/**
 * The share of each item that an indicator reads, by its newest definition: what is said in words where nearly everybody
 * answered alike. Words have room for one share: where indicators read different ones of an item, there is none.
 */
export async function shareReadings(db: Db): Promise<Map<string, ShareReading>> {
  const sources = (await listInstrumentSources(db)).flatMap(
    (source) => instrumentSource.safeParse(source).data ?? [],
  )
  const byItem = Map.groupBy(sources, ({ item, itemVersion }) => `${item}@${itemVersion}`)
  return new Map(
    [...byItem].flatMap(([item, [first, ...others]]) =>
      first && others.every((other) => sameShare(first, other)) ? [[item, first.statistic]] : [],
    ),
  )
}

type Read = z.infer<typeof instrumentSource>

const sameShare = (one: Read, other: Read): boolean =>
  JSON.stringify(one.statistic) === JSON.stringify(other.statistic)
