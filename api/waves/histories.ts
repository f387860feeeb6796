import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import {
  admitHistories,
  type Domain,
  type ItemAnswers,
  type Movers,
  type Rule,
  type Standing,
  summed,
} from '../measurement/disclosure.ts'
import { attributesOf } from './domains.ts'
import { type Gathering, gathering, type Place } from './gather.ts'
import { countedBatches } from './late-queries.ts'
import type { Placement } from './placement.ts'

/** Who has waiting answers (by pseudonym in hexadecimal), and where everybody sits. */
export type Waiting = { answers: ReadonlyMap<string, Answers>; placeOf: Placement['placeOf'] }

/** Somebody with waiting answers, and what a reader of the releases knows of them: where they sit and when they were counted. */
type Mover = { pseudonym: string; place: Place; history: string }

/** Of those who were in no release. */
const fresh = 'new'

/** The domains of a family that a place lies in, as one text: the part of a release it belongs to. */
export const partOf = (
  place: Place,
  domains: readonly Domain[],
  shown: readonly string[],
): string =>
  domains
    .filter(({ code, holds }) => shown.includes(code) && holds(attributesOf(place)))
    .map(({ code }) => code)
    .join()

/** The people whose waiting answers may be counted now, decided by where they sit and when they were counted, never by what they said. */
export async function admitted(
  trx: Db,
  waveId: string,
  waiting: Waiting,
  cellOf: (place: Place) => string,
  rule: Rule,
): Promise<Map<string, Mover>> {
  const movers = new Map<string, Mover>()
  const cells = new Map<string, Map<string, CountedStanding>>()
  const count = (pseudonym: string, place: Place, history: string): void => {
    const moves = waiting.answers.has(pseudonym)
    if (moves) movers.set(pseudonym, { pseudonym, place, history })
    const histories = cells.get(cellOf(place)) ?? new Map<string, CountedStanding>()
    cells.set(cellOf(place), histories)
    const standing = histories.get(history) ?? { kept: new Map(), moving: new Map() }
    histories.set(history, standing)
    add(moves ? standing.moving : standing.kept, place.unit)
  }
  for await (const rows of countedBatches(trx, waveId))
    for (const { pseudonym, countedIn } of rows) {
      const digits = pseudonym.toString('hex')
      const place = waiting.placeOf(digits)
      if (place) count(digits, place, countedIn.join())
    }
  for (const pseudonym of waiting.answers.keys()) {
    const place = waiting.placeOf(pseudonym)
    if (place && !movers.has(pseudonym)) count(pseudonym, place, fresh)
  }
  const moving = new Set(
    [...cells].flatMap(([cell, histories]) =>
      // People in no released domain are in no part: nothing can be shown of them.
      cell === ''
        ? []
        : admitHistories(standingsOf(histories), rule).map((one) => `${cell} ${one}`),
    ),
  )
  return new Map(
    [...movers].filter(([, { place, history }]) => moving.has(`${cellOf(place)} ${history}`)),
  )
}

type CountedStanding = { kept: Map<string, number>; moving: Map<string, number> }

const standingsOf = (histories: ReadonlyMap<string, CountedStanding>): Standing[] =>
  [...histories].map(([history, standing]) => ({ history, ...standing }))

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)

/** The groups of people that a release and the next one tell apart, item by item and place by place. */
export type Groups = {
  /** Of an item, in the places that belong to a part. */
  moversIn(item: string, belongs: (place: Place) => boolean): Movers[]
  /** Whether somebody there was asked the item before their correction and not after, or the reverse. */
  unsteady(item: string, belongs: (place: Place) => boolean): boolean
  /** People counted for the first time, by place. */
  newcomers: Place[]
}

/** Counts the wave by group: those who stay as they are, those who come, those who change, each by their history. */
export async function groupsOf(
  trx: Db,
  waveId: string,
  instrument: CompiledInstrument,
  waiting: Waiting,
  entering: ReadonlyMap<string, Mover>,
): Promise<Groups> {
  const [before, after] = [gathering(instrument), gathering(instrument)]
  const seats = new Map<string, Place>()
  const groupOf = seatsBy(seats)
  const changed: { item: string; place: Place }[] = []
  for await (const rows of countedBatches(trx, waveId))
    for (const { pseudonym, answers, countedIn } of rows) {
      const key = pseudonym.toString('hex')
      const place = waiting.placeOf(key)
      if (!place) continue
      const moves = entering.has(key)
      const seat = groupOf(place, `${moves ? 'moved' : 'kept'} ${countedIn.join()}`)
      const next = moves ? (waiting.answers.get(key) ?? {}) : (answers as Answers)
      before.answer(seat, answers as Answers)
      after.answer(seat, next)
      if (moves) changed.push(...askedOtherwise(instrument, answers as Answers, next, place))
    }
  const newcomers = [...entering.values()].filter(({ history }) => history === fresh)
  for (const { pseudonym, place } of newcomers)
    after.answer(groupOf(place, fresh), waiting.answers.get(pseudonym) ?? {})
  return {
    moversIn: moversFrom(before, after, seats),
    unsteady: (item, belongs) => changed.some((one) => one.item === item && belongs(one.place)),
    newcomers: newcomers.map(({ place }) => place),
  }
}

/** Stands for a place and a group of its people among the cells that are counted. */
function seatsBy(seats: Map<string, Place>) {
  const made = new Map<Place, Map<string, Place>>()
  return (place: Place, group: string): Place => {
    const groups = made.get(place) ?? new Map<string, Place>()
    made.set(place, groups)
    const seat = groups.get(group) ?? { ...place, cellId: `${group}/${place.cellId}` }
    groups.set(group, seat)
    seats.set(seat.cellId ?? '', seat)
    return seat
  }
}

function askedOtherwise(
  instrument: CompiledInstrument,
  before: Answers,
  after: Answers,
  place: Place,
): { item: string; place: Place }[] {
  const asked = (answers: Answers) =>
    itemValues(instrument, answers).map(({ item, version }) => `${item}@${version}`)
  const [was, is] = [asked(before), asked(after)]
  return [...was, ...is]
    .filter((item) => !was.includes(item) || !is.includes(item))
    .map((item) => ({ item, place }))
}

function moversFrom(
  before: Gathering,
  after: Gathering,
  seats: ReadonlyMap<string, Place>,
): Groups['moversIn'] {
  const [was, is] = [before.gathered().items, after.gathered().items]
  const none: ReadonlyMap<string, ItemAnswers> = new Map()
  return (item, belongs) => {
    const cells = [was.get(item) ?? none, is.get(item) ?? none] as const
    const names = new Set(cells.flatMap((cell) => [...cell.keys()]))
    const inside = [...names].filter((name) => {
      const seat = seats.get(name)
      return seat !== undefined && belongs(seat)
    })
    return [...Map.groupBy(inside, (name) => name.split('/')[0])].map(([, same]) => {
      const [past, next] = cells.map((cell) => same.flatMap((name) => cell.get(name) ?? []))
      const units = (next ?? []).length > 0 ? next : past
      return {
        units: summed((units ?? []).map((one) => one.units)),
        before: summed((past ?? []).map((one) => one.histogram)),
        after: summed((next ?? []).map((one) => one.histogram)),
      }
    })
  }
}
