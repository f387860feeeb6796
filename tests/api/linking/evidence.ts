/** A person as the attacker knows them: everybody invited is known by name, with their ids. */
export type Suspect = { person: string; invitation: string; stratum: string; language: string }

/** One place where ids of people, or words of answers, were seen: positions grow as things were written. */
export type Channel = {
  name: string
  /** What was seen where: an id, or a marker, at a position; the same thing may be seen many times. */
  seen: readonly Sighting[]
}
export type Sighting = {
  what: string
  at: number
  /** The transaction that wrote it, where the place tells. */
  transaction?: number
  /** When that was, in milliseconds, where the place tells. */
  time?: number
}

/** A row that holds an answer, with whatever attributes stand beside it. */
export type AnswerRow = { marker: string; stratum?: string; language?: string; unit?: string }

/** Everything a thief of the whole system has, read into sightings. */
export type Evidence = {
  suspects: readonly Suspect[]
  /** Traces of people, by place. */
  people: readonly Channel[]
  /** Traces of answers, by place. */
  answers: readonly Channel[]
  /** By the hour: whose taking part, and which answers, a dump shows that the dump before did not. */
  hours: readonly { people: readonly string[]; answers: readonly string[] }[]
  rows: readonly AnswerRow[]
  /** What was published: the counts of each value in each part, with the number of people in it. */
  published: readonly { part: string; counts: readonly number[] }[]
}

/** The sightings of each thing in the order of their positions: of its first one, or of its last. */
export function inOrder({ seen }: Channel, which: 'first' | 'last'): string[] {
  const places = new Map<string, number>()
  for (const { what, at } of seen.toSorted((a, b) => a.at - b.at))
    if (which === 'last' || !places.has(what)) places.set(what, at)
  return [...places].toSorted((a, b) => a[1] - b[1]).map(([what]) => what)
}
