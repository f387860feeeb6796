import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import { type Indicator, type InstrumentSource } from './definition.ts'
import type { Domain } from './domain.ts'
import { loadDomains, offeredDomains } from './domains.ts'
import { type Evidence, gatherEvidence, instrumentOf } from './evidence.ts'
import { spanOf } from './periods.ts'
import { contentOf, occasionOf, type PublishedValue, saysTheSame } from './published.ts'
import { insertPublished, listPublished, takeDay, takeFacts } from './published-queries.ts'
import { loadIndicators } from './queries.ts'
import type { Services } from '../services.ts'
import { type Read, readingsOf } from './series.ts'

export type Recording = {
  now: Date
  today: string
  /** Only indicators read from this instrument. */
  instrument?: InstrumentSource['instrument']
  /** Only this indicator. */
  indicator?: string
}

/**
 * Keeps on record what is published now and is not on record yet: the value of each round that was released and of each quarter
 * and year that is over, of councils, and from registers of priorities and groups too; where one has changed since, its
 * revision. Doing it again keeps nothing new.
 */
export async function recordPublished(db: Db, recording: Recording): Promise<number> {
  const { today, now } = recording
  const indicators = (await loadIndicators(db, recording.indicator)).filter(concerned(recording))
  if (indicators.length === 0) return 0
  const first = indicators.map(({ versions }) => versions[0]?.validFrom ?? today).toSorted()[0]
  const [from, to] = [first ?? today, today].map((day) => fiscalYearOf(day).code)
  const span = { from: from ?? '', to: to ?? '' }
  const evidence = await gatherEvidence(db, indicators, spanOf(span.from, span.to), today)
  const known = await loadDomains(db)
  const onRecord = newestOf(
    await listPublished(
      db,
      indicators.map(({ code }) => code),
    ),
  )
  const said = indicators.flatMap((indicator) =>
    offeredDomains(indicator, known, today).flatMap((domain) =>
      readsOf(indicator, evidence, { ...span, domain, top: known.top, today }).flatMap(
        (read) => entryOf(read, { indicator: indicator.code, domain, now }, onRecord) ?? [],
      ),
    ),
  )
  return insertPublished(db, said)
}

/**
 * Puts on record, once a day, what came to be published by the passing of time, quarters and years that are over; and each minute
 * in which facts came, what they revise. What another process took is left to it.
 */
export async function recordDue({ db, clock, config }: Services): Promise<void> {
  const now = clock.now()
  const today = plainDate(now, config.timeZone)
  await transact(db, async (trx) => {
    const newDay = await takeDay(trx, today)
    const newFacts = await takeFacts(trx, now)
    if (newDay || newFacts) await recordPublished(trx, { now, today })
  })
}

const concerned =
  ({ instrument }: Recording) =>
  ({ versions }: Indicator): boolean =>
    instrument === undefined || versions.some(({ source }) => instrumentOf(source) === instrument)

type Where = { from: string; to: string; domain: Domain; top: string; today: string }

/** Each round, quarter and year, once: registers have no rounds, and of what is returned yearly all three are the same. */
function readsOf(indicator: Indicator, evidence: Evidence, where: Where): Read[] {
  const reads = (['round', 'quarter', 'year'] as const).flatMap((by) =>
    readingsOf(indicator, evidence, { ...where, by }),
  )
  return [...new Map(reads.map((read) => [occasionOf(read.point), read])).values()]
}

const keyOf = ({ indicator, domain, occasion }: PublishedValue): string =>
  `${indicator} ${domain.kind} ${domain.code} ${occasion}`

const newestOf = (values: readonly PublishedValue[]) =>
  new Map(values.map((value) => [keyOf(value), value]))

function entryOf(
  { slot, point }: Read,
  { indicator, domain, now }: { indicator: string; domain: Domain; now: Date },
  onRecord: ReadonlyMap<string, PublishedValue>,
): PublishedValue | null {
  if (!slot.complete) return null
  const { version, wave, date } = point
  const content = contentOf(point)
  const place = { indicator, domain, occasion: occasionOf(point), version, wave, date, content }
  const first: PublishedValue = {
    ...place,
    revision: 0,
    cause: slot.wave ? 'release' : 'period_over',
    publishedAt: slot.wave?.releasedAt ?? now,
  }
  const before = onRecord.get(keyOf(first))
  // Where nothing was said, nothing is on record: a first figure, however late, revises nothing.
  if (!before) return content.missing ? null : first
  if (saysTheSame(before.content, content)) return null
  const cause = before.version === version ? 'late_facts' : 'new_definition'
  return { ...first, revision: before.revision + 1, cause, publishedAt: now }
}
