import { parseCondition } from './conditions.ts'
import type { InstrumentDefinition } from './definition.ts'
import { mistake, type Mistake } from './mistakes.ts'
import { namedPlaces, type NamedPlace, type PlacedQuestion } from './structure.ts'

const places = ['visibleIf', 'enableIf', 'requiredIf'] as const

/** What the expressions get wrong: syntax, unknown functions or questions, circles, and what the short form would miss. */
export function mistakesOfConditions(
  definition: InstrumentDefinition,
  questions: readonly PlacedQuestion[],
): Mistake[] {
  const known = new Set(questions.map((question) => question.definition.name))
  const rankings = new Set(
    questions
      .filter(({ definition: { type } }) => type === 'ranking')
      .map((question) => question.definition.name),
  )
  const unreadable = namedPlaces(definition).flatMap((place) =>
    unreadableIn(place, known, rankings),
  )
  if (unreadable.length > 0) return unreadable
  const shown = new Map(
    questions.map((question) => [
      question.definition.name,
      decidersOf(question, ['visibleIf'], known),
    ]),
  )
  return [...circular(questions, shown), ...missedByShortForm(definition, questions, known)]
}

function unreadableIn(
  { definition, steps }: NamedPlace,
  known: ReadonlySet<string>,
  rankings: ReadonlySet<string>,
): Mistake[] {
  return places.flatMap((place) => {
    const source = expressionAt(definition, place)
    if (source === undefined) return []
    const parsed = parseCondition(source, known)
    if (!parsed.ok) return [mistake([...steps, place], parsed.reason, parsed.params)]
    // The form compares rankings strictly, answers on the server loosely: no expression may turn on one.
    const ranking = parsed.condition.names.find((name) => rankings.has(name))
    return ranking === undefined
      ? []
      : [mistake([...steps, place], 'instrument.ranking_compared', { name: ranking })]
  })
}

function expressionAt(
  definition: NamedPlace['definition'],
  place: (typeof places)[number],
): string | undefined {
  if (place !== 'requiredIf') return definition[place]
  return 'requiredIf' in definition ? definition.requiredIf : undefined
}

/** The questions that decide on this one, through its own expressions, its panels' and its page's. */
function decidersOf(
  { definition, holders }: PlacedQuestion,
  kinds: readonly (typeof places)[number][],
  known: ReadonlySet<string>,
): string[] {
  return [...holders, definition].flatMap((holder) =>
    kinds.flatMap((kind) => {
      const source = expressionAt(holder, kind)
      const parsed = source === undefined ? null : parseCondition(source, known)
      return parsed?.ok ? parsed.condition.names : []
    }),
  )
}

/** A question shown or hidden by its own answer, near or far, has no settled state. */
function circular(
  questions: readonly PlacedQuestion[],
  shown: ReadonlyMap<string, readonly string[]>,
): Mistake[] {
  return questions.flatMap(({ definition: { name }, steps }) =>
    reaches(name, name, shown) ? [mistake(steps, 'instrument.conditions_circular', { name })] : [],
  )
}

function reaches(
  from: string,
  target: string,
  shown: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set<string>()
  const waiting = [...(shown.get(from) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === target) return true
    if (!seen.has(next)) waiting.push(...(shown.get(next) ?? []))
    seen.add(next)
  }
  return false
}

function missedByShortForm(
  { arpent }: InstrumentDefinition,
  questions: readonly PlacedQuestion[],
  known: ReadonlySet<string>,
): Mistake[] {
  const kept = new Set(arpent.shortForm ?? [])
  return questions
    .filter(({ definition: { name } }) => kept.has(name))
    .flatMap((question) => {
      const missed = decidersOf(question, places, known).find((name) => !kept.has(name))
      const params = { name: question.definition.name, missed: missed ?? '' }
      return missed === undefined
        ? []
        : [mistake(['arpent', 'shortForm'], 'instrument.short_form_depends', params)]
    })
}
