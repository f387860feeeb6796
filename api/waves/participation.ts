import type { Bilingual } from '../bilingual.ts'
import { daysBetween, plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { listJurisdictions } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { countTaken } from './anonymous-participation.ts'
import { answeredPseudonyms, listFrame } from './frame-queries.ts'
import { listInvitedPeople } from './participation-queries.ts'

type Counts = { invited: number; answered: number }
type Wave = Counts & {
  id: string
  mode: string
  closesOn: string
  closedAt: Date | null
  imported: boolean
}

/**
 * Who of the invited has answered so far, by order of government and by jurisdiction: for the analyst alone, since a
 * jurisdiction is usually one person. Nothing marks an invitation: each pseudonym is computed again.
 * Of a round held elsewhere only the totals are known.
 */
export async function participationOf(services: Services, wave: Wave) {
  if (wave.mode === 'anonymous') return anonymousParticipation(services, wave)
  const { db, keys } = services
  const frame = await listFrame(db, wave.id)
  const answered = await answeredPseudonyms(db, wave.id)
  const byOrder = new Map<string, Counts>()
  const byUnit = new Map<string, Counts & { order: string }>()
  const waiting = new Set<string>()
  for (const { personId, order, unit } of frame) {
    const n = answered.has(keys.pseudonym(personId)) ? 1 : 0
    if (n === 0) waiting.add(personId)
    add(byOrder, order, { invited: 0, answered: 0 }, n)
    add(byUnit, unit, { invited: 0, answered: 0, order }, n)
  }
  const names = new Map((await listJurisdictions(db)).map(({ code, name }) => [code, name]))
  return {
    ...(wave.imported
      ? ratedOf(wave)
      : ratedOf({ invited: frame.length, answered: answered.size })),
    ...timeLeft(services, wave),
    ballots: null,
    byOrder: inOrder([...byOrder], ([order]) => place(order, '')).map(([order, counts]) => ({
      order,
      ...counts,
    })),
    byJurisdiction: inOrder([...byUnit], ([unit, { order }]) => place(order, unit)).map(
      ([code, counts]) => ({
        jurisdiction: { code, name: names.get(code) ?? null },
        ...counts,
      }),
    ),
    waiting: wave.closedAt ? [] : await namesOf(db, wave.id, waiting, names),
  }
}

/** Orders of government as the programme names them; provinces and territories from east to west, then north. */
const orders = ['federal', 'provincial', 'territorial', 'municipal']
const map = 'CA NL PE NS NB QC ON MB SK AB BC YT NT NU'.split(' ')

/** Where a jurisdiction stands in a list: by its order of government, then on the map; cities and departments where they lie. */
export function place(order: string, unit: string): string {
  const [where = ''] = unit.split('-')
  return `${orders.indexOf(order)} ${String(map.indexOf(where)).padStart(2, '0')} ${unit}`
}

/** Rows in the order of their places. */
export const inOrder = <Row>(rows: readonly Row[], placeOf: (row: Row) => string): Row[] =>
  rows.toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))

/** Who still has to answer: for the reminder somebody gives by word of mouth. */
async function namesOf(
  db: Db,
  waveId: string,
  waiting: ReadonlySet<string>,
  jurisdictions: ReadonlyMap<string, Bilingual>,
) {
  const people = await listInvitedPeople(db, waveId)
  return people
    .filter(({ id }) => waiting.has(id))
    .map(({ id, name, unit }) => ({ id, name, jurisdiction: jurisdictions.get(unit) ?? null }))
}

/** Of an anonymous round, ballots taken: never by jurisdiction. */
async function anonymousParticipation(services: Services, wave: Wave) {
  const { invited, taken, received, byOrder } = await countTaken(services, wave.id)
  return {
    ...ratedOf({ invited, answered: taken }),
    ...timeLeft(services, wave),
    ballots: { taken, received },
    byOrder,
    byJurisdiction: [],
    waiting: [],
  }
}

const timeLeft = ({ clock, config }: Services, { closesOn }: Wave) => ({
  closesOn,
  daysLeft: daysBetween(plainDate(clock.now(), config.timeZone), closesOn),
})

const ratedOf = ({ invited, answered }: Counts) => ({
  invited,
  answered,
  rate: invited > 0 ? answered / invited : null,
})

function add<Kept extends Counts>(
  counts: Map<string, Kept>,
  key: string,
  empty: Kept,
  answered: number,
): void {
  const kept = counts.get(key) ?? empty
  kept.invited += 1
  kept.answered += answered
  counts.set(key, kept)
}
