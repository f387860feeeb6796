import { daysBetween, plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { listJurisdictions } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { answeredPseudonyms, listFrame } from './frame-queries.ts'
import { dayNumber } from './participation-days.ts'
import { inOrder, place } from './participation.ts'
import { findRoundBefore, listDayCounts } from './participation-queries.ts'

type Wave = {
  id: string
  instrument: string
  form: string
  mode: string
  consultation: string | null
  audience: unknown
  openedAt: Date
  closesOn: string
  closedOn: string | null
  invited: number
  answered: number
}

/** How many of the invited had answered by the end of a round's day, counted from the day it opened. */
type Day = { day: number; date: string; invited: number; answered: number }
type Counted = { invited: number; answered: number }
/** Response at the round's close in a group of people. */
type AtClose = Counted & { code: string }

const fewest = 3

/**
 * A round's response day by day beside the round of the same instrument before it; null where there was none. Day by day only
 * the whole and home councils are known; orders of government and jurisdictions of the last round are known at its close.
 */
export async function participationAgainstLast(services: Services, wave: Wave) {
  const { db, config, clock } = services
  const opened = plainDate(wave.openedAt, config.timeZone)
  const today = plainDate(clock.now(), config.timeZone)
  const until = wave.closedOn ?? (today < wave.closesOn ? today : wave.closesOn)
  const own = byDomain(await listDayCounts(db, wave.id), opened)
  const days = whole(own)
  const day = dayNumber(opened, until)
  const before = await findRoundBefore(db, wave)
  const last = before ? await lastRound(services, before, day) : null
  return {
    day,
    length: daysBetween(opened, wave.closedOn ?? wave.closesOn) + 1,
    days: withNow(days, { day, date: until, ...counted(wave) }, wave.closedOn !== null),
    last,
    expected: wave.closedOn || !last || day > last.length ? null : expectedAtClose(wave, last),
  }
}

const counted = ({ invited, answered }: Wave) => ({ invited, answered })

/**
 * The days counted and the one that runs; of a closed round the last one as it was counted, where it was. Without anybody invited
 * a day has no rate.
 */
function withNow(days: readonly Day[], now: Day, isOver: boolean): Day[] {
  if (now.invited === 0 || (isOver && days.some(({ day }) => day === now.day))) return [...days]
  return [...days.filter(({ day }) => day < now.day), now]
}

function byDomain(
  counts: Awaited<ReturnType<typeof listDayCounts>>,
  openedOn: string,
): Map<string, Day[]> {
  const domains = new Map<string, Day[]>()
  for (const { domain, day: date, ...count } of counts)
    domains.set(domain, [
      ...(domains.get(domain) ?? []),
      { day: dayNumber(openedOn, date), date, ...count },
    ])
  return domains
}

/** Of nested groups of people the whole is the largest. */
const whole = (domains: ReadonlyMap<string, Day[]>): Day[] =>
  [...domains.values()].toSorted(
    (one, other) => (other[0]?.invited ?? 0) - (one[0]?.invited ?? 0),
  )[0] ?? []

type Before = NonNullable<Awaited<ReturnType<typeof findRoundBefore>>>

async function lastRound(services: Services, before: Before, day: number) {
  const opened = plainDate(before.openedAt, services.config.timeZone)
  const domains = byDomain(await listDayCounts(services.db, before.id), opened)
  const days = whole(domains)
  return {
    id: before.id,
    title: before.title,
    closedOn: before.closedOn,
    length: daysBetween(opened, before.closedOn ?? opened) + 1,
    days,
    sameDay: days.findLast((each) => each.day <= day) ?? null,
    atClose: days.at(-1) ?? null,
    ...(before.mode === 'anonymous'
      ? { byOrder: [], byJurisdiction: [] }
      : await responseAtClose(services, services.db, before.id)),
  }
}

async function responseAtClose({ keys }: Services, db: Db, waveId: string) {
  const names = new Map((await listJurisdictions(db)).map(({ code, name }) => [code, name]))
  const answered = await answeredPseudonyms(db, waveId)
  const byOrder = new Map<string, AtClose>()
  const byJurisdiction = new Map<string, AtClose & { order: string }>()
  for (const { personId, order, unit } of await listFrame(db, waveId)) {
    const n = answered.has(keys.pseudonym(personId)) ? 1 : 0
    add(byOrder, { code: order }, n)
    add(byJurisdiction, { code: unit, order }, n)
  }
  return {
    byOrder: inOrder([...byOrder.values()], ({ code }) => place(code, '')),
    byJurisdiction: inOrder([...byJurisdiction.values()], ({ order, code }) =>
      place(order, code),
    ).map(({ order: _, ...counts }) => ({ ...counts, name: names.get(counts.code) ?? null })),
  }
}

function add<Group extends { code: string }>(
  counts: Map<string, Group & Counted>,
  group: Group,
  n: number,
): void {
  const { invited, answered } = counts.get(group.code) ?? { invited: 0, answered: 0 }
  counts.set(group.code, { ...group, invited: invited + 1, answered: answered + n })
}

/**
 * Where the round would end if it went on as the last one did from this day to its close; nobody more than the invited. Null
 * where either had hardly begun by that day; after the last one's close there is nothing to go by.
 */
export function expectedAtClose(
  now: { invited: number; answered: number },
  last: { sameDay: Day | null; atClose: Day | null },
): { answered: number; invited: number } | null {
  const { sameDay, atClose } = last
  if (!sameDay || !atClose || sameDay.answered < fewest || now.answered < fewest) return null
  const answered = Math.round((now.answered * atClose.answered) / sameDay.answered)
  return { answered: Math.min(answered, now.invited), invited: now.invited }
}
