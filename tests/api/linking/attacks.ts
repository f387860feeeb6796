import { type Channel, type Evidence, inOrder, type Sighting } from './evidence.ts'

/** Who really wrote each marker: the attacker is never given it, only scored by it. */
export type Truth = ReadonlyMap<string, string>

/** How many people an attack found out, of how many tries, and what a blind guess finds on average. */
export type Finding = {
  attack: string
  uses: string
  /** The variant that found the most. */
  way: string
  hits: number
  chance: number
  tries: number
}

type Pair = { name: string; guesses: readonly (readonly [marker: string, person: string])[] }

/** Every attack on one system's evidence. */
export function attackAll(evidence: Evidence, truth: Truth): Finding[] {
  return [
    best('order', 'k-th person, k-th answer, in every place', byOrder(evidence), truth),
    best('transaction', 'the same or the nearest transaction', byTransaction(evidence), truth),
    best('time', 'the nearest moment', byTime(evidence), truth),
    best('batch × stratum', 'what each hour’s dump adds', byBatch(evidence), truth),
    singledOut('language', evidence, ({ language, stratum }) => [stratum, language]),
    singledOut('stratum', evidence, ({ stratum, unit }) => [stratum, unit]),
    published(evidence),
  ]
}

/** The best of an attack's variants: the thief would not know which one it is, so this errs on the thief's side. */
function best(attack: string, uses: string, pairs: readonly Pair[], truth: Truth): Finding {
  const scored = pairs.map(({ name, guesses }) => ({
    name,
    hits: guesses.filter(([marker, person]) => truth.get(marker) === person).length,
  }))
  const found = scored.toSorted((a, b) => b.hits - a.hits)[0] ?? { name: '', hits: 0 }
  return { attack, uses, way: found.name, hits: found.hits, chance: 1, tries: pairs.length }
}

function byOrder({ people, answers }: Evidence): Pair[] {
  const ways = ['first', 'last'] as const
  return people.flatMap((of) =>
    answers.flatMap((written) =>
      ways.flatMap((one) =>
        ways.flatMap((other) => {
          const [persons, markers] = [inOrder(of, one), inOrder(written, other)]
          const name = `${of.name} (${one}) with ${written.name} (${other})`
          return [
            { name, guesses: paired(markers, persons) },
            { name: `${name}, backwards`, guesses: paired(markers, persons.toReversed()) },
          ]
        }),
      ),
    ),
  )
}

const paired = (markers: readonly string[], persons: readonly string[]) =>
  markers
    .map((marker, place) => [marker, persons[place] ?? ''] as const)
    .filter(([, person]) => person !== '')

const byTransaction = (evidence: Evidence): Pair[] =>
  nearest(evidence, ({ transaction }) => transaction)

const byTime = (evidence: Evidence): Pair[] => nearest(evidence, ({ time }) => time)

/** Each answer's nearest person by that measure, each person used once: the closest pairs first. */
function nearest(
  { people, answers }: Evidence,
  measure: (sighting: Sighting) => number | undefined,
): Pair[] {
  return people.flatMap((of) =>
    answers.map((written) => ({
      name: `${of.name} with ${written.name}`,
      guesses: closest(measured(written, measure), measured(of, measure)),
    })),
  )
}

type Measured = { what: string; value: number }

const measured = ({ seen }: Channel, measure: (s: Sighting) => number | undefined): Measured[] =>
  seen.flatMap((sighting) => {
    const value = measure(sighting)
    return value === undefined ? [] : [{ what: sighting.what, value }]
  })

function closest(markers: readonly Measured[], persons: readonly Measured[]) {
  const distances = markers.flatMap((marker) =>
    persons.map((person) => ({
      marker: marker.what,
      person: person.what,
      distance: Math.abs(marker.value - person.value),
    })),
  )
  const [done, used] = [new Map<string, string>(), new Set<string>()]
  for (const { marker, person } of distances.toSorted((a, b) => a.distance - b.distance)) {
    if (done.has(marker) || used.has(person)) continue
    done.set(marker, person)
    used.add(person)
  }
  return [...done]
}

/** Within an hour, and within a stratum where a row tells its own, people and answers are paired as they come. */
function byBatch({ hours, rows, suspects }: Evidence): Pair[] {
  const stratumOf = new Map(suspects.map(({ person, stratum }) => [person, stratum]))
  const rowOf = new Map(rows.map((row) => [row.marker, row]))
  const whole = {
    people: suspects.map(({ person }) => person),
    answers: rows.map(({ marker }) => marker),
  }
  const pairs = (batches: readonly { people: readonly string[]; answers: readonly string[] }[]) =>
    batches.flatMap(({ people, answers }) =>
      [...new Set(answers.map((marker) => rowOf.get(marker)?.stratum))].flatMap((stratum) =>
        paired(
          answers.filter((marker) => rowOf.get(marker)?.stratum === stratum),
          people.filter((person) => stratum === undefined || stratumOf.get(person) === stratum),
        ),
      ),
    )
  return [
    { name: 'hour by hour', guesses: pairs(hours) },
    { name: 'by stratum alone', guesses: pairs([whole]) },
  ]
}

/** Answers that stand alone with what stands beside them: whoever shares those attributes wrote them. */
function singledOut(
  attack: string,
  { rows }: Evidence,
  attributes: (row: Evidence['rows'][number]) => readonly (string | undefined)[],
): Finding {
  const told = rows.filter((row) => attributes(row).every((value) => value !== undefined))
  const classes = Map.groupBy(told, (row) => attributes(row).join('/'))
  const hits = [...classes.values()].filter(({ length }) => length === 1).length
  return { attack, uses: `alone with a ${attack} beside it`, way: '', hits, chance: 0, tries: 1 }
}

/** Groups of fewer than five in what was published, or of one mind: their answers are told. */
function published({ published: parts }: Evidence): Finding {
  const people = parts.flatMap(({ counts }) => {
    const n = counts.reduce((sum, count) => sum + count, 0)
    const alike = Math.max(0, ...counts)
    return n > 0 && (n < 5 || alike >= n - 1) ? [n] : []
  })
  const hits = people.reduce((sum, n) => sum + n, 0)
  return {
    attack: 'released figures',
    uses: 'small or unanimous parts',
    way: '',
    hits,
    chance: 0,
    tries: 1,
  }
}
