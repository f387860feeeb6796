import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../api/database/connect.ts'
import { addedByHour, rowsOf, sightingsInText } from './dumps.ts'
import type { AnswerRow, Channel, Evidence, Suspect } from './evidence.ts'
import { readHeap, sightingsInHeap, uuidBytes, type Wanted } from './heap.ts'
import { readChangeLog, sightingsInLog } from './log-of-changes.ts'
import type { Voter } from './round.ts'

export type Person = Voter & Suspect & { unit: string }

/** What was taken: the database, live and in every dump, the server's files, what the program printed. */
export type Loot = {
  db: Db
  data: string
  /** Where the round begins in the log of changes. */
  since: number
  dumps: readonly string[]
  printed: string
  people: readonly Person[]
}

/** What the thief makes of an anonymous round after its close. */
export async function ownEvidence(loot: Loot): Promise<Evidence> {
  const { people, dumps, printed, since } = loot
  const [heap, log, last] = [await readHeap(loot.db), await readChangeLog(loot.data), lastOf(dumps)]
  const answers = ([0, 1] as const).flatMap((which) => [
    ...sightingsInHeap(heap, phrases(people, which)),
    sightingsInLog(log, phrases(people, which), since),
    sightingsInText('the last dump', last, markersOf(people, which)),
    sightingsInText('what the program printed', printed, markersOf(people, which)),
  ])
  return {
    suspects: people,
    people: [
      ...sightingsInHeap(heap, idsOf(people)),
      sightingsInLog(log, idsOf(people), since),
      peopleIn(people, 'the last dump', last),
      peopleIn(people, 'the dump before the close', dumps.at(-2) ?? ''),
      peopleIn(people, 'what the program printed', printed),
    ],
    answers: answers.filter(({ seen }) => seen.length > 0),
    hours: addedByHour(dumps, {
      people: (text) => rowsOf(text, 'ballot').map((row) => personOf(people, row['invitation_id'])),
      answers: (text) => markersOf(people, 0).filter((marker) => text.includes(marker)),
    }),
    rows: rowsOf(last, 'round_comment').flatMap((row) => commentRow(people, row)),
    published: await releasedParts(loot.db),
  }
}

/** The same of the variant that keeps what survey programs usually keep. */
export async function naiveEvidence(loot: Loot): Promise<Evidence> {
  const { people, dumps, since } = loot
  const [heap, log, last] = [await readHeap(loot.db), await readChangeLog(loot.data), lastOf(dumps)]
  const markers = markersOf(people, 0)
  const markerIn = (row: Record<string, string>) =>
    markers.find((marker) => row['answers']?.includes(marker)) ?? ''
  const rows = rowsOf(last, 'naive_response')
  return {
    suspects: people,
    people: [
      ...sightingsInHeap(heap, idsOf(people)),
      sightingsInLog(log, idsOf(people), since),
      peopleIn(people, 'the last dump', last),
    ],
    answers: [
      ...sightingsInHeap(heap, phrases(people, 0)),
      sightingsInLog(log, phrases(people, 0), since),
      sightingsInText('the last dump', last, markers),
    ],
    hours: addedByHour(dumps, {
      people: (text) =>
        rowsOf(text, 'naive_invitation')
          .filter((row) => row['used_at'] !== '\\N')
          .map((row) => row['person'] ?? ''),
      answers: (text) => rowsOf(text, 'naive_response').map(markerIn),
    }),
    rows: rows.map(({ stratum = '', language = '', unit = '', ...row }) => ({
      marker: markerIn(row),
      stratum,
      language,
      unit,
    })),
    published: [...Map.groupBy(rows, (row) => row['unit'])].map(([unit, of]) => ({
      part: String(unit),
      counts: [of.length],
    })),
  }
}

/** Fisher and Yates, by the system's randomness. */
export function shuffled<One>(things: readonly One[]): One[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const at = randomInt(last + 1)
    ;[order[last], order[at]] = [order[at] as One, order[last] as One]
  }
  return order
}

const lastOf = (dumps: readonly string[]): string => dumps.at(-1) ?? ''

// Looked for in an order of chance: where two stand in one place, the order of the list must say nothing.
const markersOf = (people: readonly Person[], which: 0 | 1): string[] =>
  shuffled(people.map(({ markers }) => markers[which]))
const phrases = (people: readonly Person[], which: 0 | 1): Wanted[] =>
  markersOf(people, which).map((marker) => ({ what: marker, bytes: Buffer.from(marker) }))
const idsOf = (people: readonly Person[]): Wanted[] =>
  shuffled(people).flatMap(({ person, invitation }) => [
    { what: person, bytes: uuidBytes(person) },
    { what: person, bytes: uuidBytes(invitation) },
  ])

/** Ids of people in a text stand for the person, whether their own or their invitation's. */
function peopleIn(people: readonly Person[], name: string, text: string): Channel {
  const ids = shuffled(people).flatMap(({ person, invitation }) => [person, invitation])
  const { seen } = sightingsInText(name, text, ids)
  const personFor = (id: string) => personOf(people, id) || id
  return { name, seen: seen.map((one) => ({ ...one, what: personFor(one.what) })) }
}

const personOf = (people: readonly Person[], invitation: string | undefined): string =>
  people.find((one) => one.invitation === invitation)?.person ?? ''

/** A row of comments, with whatever stands beside the words. */
function commentRow(people: readonly Person[], row: Record<string, string>): AnswerRow[] {
  const all = Object.values(row).join(' ')
  const marker = people.map(({ markers }) => markers[0]).find((one) => all.includes(one))
  if (!marker) return []
  const stratum = ['PSSDC', 'PSCIOC'].find((code) => all.includes(code))
  return [{ marker, ...(stratum ? { stratum } : {}) }]
}

/** What was published, part by part: counts of the values of each item. */
async function releasedParts(db: Db): Promise<Evidence['published']> {
  const { rows } = await sql<{ part: string; counts: number[] }>`
    select item_code || '/' || part as part, array_agg(n) as counts from release_count
    where item_code <> 'participation' group by 1`.execute(db)
  return rows
}
