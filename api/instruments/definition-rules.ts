import { mistakesOfConditions } from './condition-rules.ts'
import type { InstrumentDefinition } from './definition.ts'
import { mistake, type Mistake } from './mistakes.ts'
import { mistakesOfQuestion } from './question-rules.ts'
import { isHolder, namedPlaces, placedQuestions, type PlacedQuestion } from './structure.ts'

/** What a definition of the right shape still gets wrong: what holds between its parts. */
export function mistakesOfRules(definition: InstrumentDefinition): Mistake[] {
  const questions = placedQuestions(definition)
  return [
    ...repeatedNames(definition),
    ...questions.flatMap(mistakesOfQuestion),
    ...repeatedItems(questions),
    ...mistakesOfConditions(definition, questions),
    ...strangersInShortForm(definition, questions),
  ]
}

/** Names differ by more than their case, which expressions ignore; questions, and what holds them, are named apart. */
function repeatedNames(definition: InstrumentDefinition): Mistake[] {
  const seen = new Set<string>()
  return namedPlaces(definition).flatMap(({ definition: named, steps }) => {
    const key = `${isHolder(named) ? 'holder' : 'question'} ${named.name.toLowerCase()}`
    if (seen.has(key))
      return [mistake([...steps, 'name'], 'instrument.name_repeated', { name: named.name })]
    seen.add(key)
    return []
  })
}

/** Two questions on one item would count each respondent twice. */
function repeatedItems(questions: readonly PlacedQuestion[]): Mistake[] {
  const seen = new Set<string>()
  return questions.flatMap(({ definition: { item }, steps }) => {
    if (!item) return []
    if (seen.has(item.code))
      return [mistake([...steps, 'item', 'code'], 'instrument.item_repeated', { item: item.code })]
    seen.add(item.code)
    return []
  })
}

function strangersInShortForm(
  definition: InstrumentDefinition,
  questions: readonly PlacedQuestion[],
): Mistake[] {
  const known = new Set(questions.map((question) => question.definition.name))
  return (definition.arpent.shortForm ?? []).flatMap((name, index) =>
    known.has(name)
      ? []
      : [mistake(['arpent', 'shortForm', index], 'instrument.short_form_unknown', { name })],
  )
}
