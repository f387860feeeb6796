import { choicesOf, ratingNumbers } from './choices.ts'
import type { QuestionDefinition } from './definition.ts'
import { mistake, type Mistake } from './mistakes.ts'
import type { PlacedQuestion } from './structure.ts'

/** The tally's word for a question asked and left without an answer. */
export const blankValue = 'blank'

/** What one question gets wrong by itself: its choices, limits, comment and item. */
export function mistakesOfQuestion({ definition, steps }: PlacedQuestion): Mistake[] {
  return [
    ...mistakesOfChoices(definition, steps),
    ...crossedLimits(definition, steps),
    ...mistakesOfItem(definition, steps),
    ...mistakesOfComment(definition, steps),
  ]
}

type Steps = PlacedQuestion['steps']

/** Tallies hold values as text, so `1` and `"1"` are one value; `blank` is the tally's own. */
function mistakesOfChoices(definition: QuestionDefinition, steps: Steps): Mistake[] {
  const values = choicesOf(definition).map(({ value }) => String(value))
  const repeated = values.find((value, index) => values.indexOf(value) !== index)
  const reserved = values.find((value) => value === blankValue)
  const place = [...steps, definition.type === 'rating' ? 'rateValues' : 'choices']
  return [
    ...(repeated === undefined
      ? []
      : [mistake(place, 'instrument.choice_repeated', { value: repeated })]),
    ...(reserved === undefined
      ? []
      : [mistake(place, 'instrument.choice_reserved', { value: reserved })]),
    ...mistakesOfRating(definition, steps),
  ]
}

function mistakesOfRating(definition: QuestionDefinition, steps: Steps): Mistake[] {
  if (definition.type !== 'rating') return []
  const length = definition.rateValues?.length ?? ratingNumbers(definition).length
  if (length < 2 || length > 20) return [mistake(steps, 'instrument.choices_few')]
  const told = definition.rateCount
  return told === undefined || told === length
    ? []
    : [mistake([...steps, 'rateCount'], 'instrument.rating_count', { told, length })]
}

function crossedLimits(definition: QuestionDefinition, steps: Steps): Mistake[] {
  const crossed = (place: string) => [mistake([...steps, place], 'instrument.limits_crossed')]
  if (definition.type === 'text') return boundsHold(definition) ? [] : crossed('max')
  if (definition.type !== 'checkbox' && definition.type !== 'ranking') return []
  const { minSelectedChoices: least = 0, maxSelectedChoices: most = choicesOf(definition).length } =
    definition
  const limitsEveryRanking =
    definition.type === 'ranking' &&
    !definition.selectToRankEnabled &&
    (least > 0 || definition.maxSelectedChoices)
  return least > most || most > choicesOf(definition).length || limitsEveryRanking
    ? crossed('maxSelectedChoices')
    : []
}

/** Bounds are numbers for a number, ISO dates for a date, and absent elsewhere. */
function boundsHold({
  inputType = 'text',
  min,
  max,
  step,
}: Extract<QuestionDefinition, { type: 'text' }>): boolean {
  const kind = { number: 'number', date: 'string', text: 'undefined', email: 'undefined' }[
    inputType
  ]
  const kinds = [min, max].filter((bound) => bound !== undefined).map((bound) => typeof bound)
  if (kinds.some((found) => found !== kind) || (step !== undefined && inputType !== 'number'))
    return false
  return min === undefined || max === undefined || min <= max
}

/** Only closed questions are counted, and the scale says how: MULTI and RANK give several values, MULTI3 at most three, all others one. */
function mistakesOfItem(definition: QuestionDefinition, steps: Steps): Mistake[] {
  if (!definition.item) return []
  if (definition.type === 'text' || definition.type === 'comment')
    return [mistake([...steps, 'item'], 'instrument.item_open')]
  const { scale } = definition.item
  const fits =
    definition.type === 'checkbox'
      ? multiFits(definition.maxSelectedChoices, scale)
      : scaleKind(scale) === (definition.type === 'ranking' ? 'RANK' : 'one')
  return fits ? [] : [mistake([...steps, 'item', 'scale'], 'instrument.item_scale', { scale })]
}

function multiFits(most: number | undefined, scale: string): boolean {
  return scale === `MULTI${most ?? ''}`
}

function scaleKind(scale: string): 'MULTI' | 'RANK' | 'one' {
  if (/^MULTI\d*$/.test(scale)) return 'MULTI'
  return /^RANK\d*$/.test(scale) ? 'RANK' : 'one'
}

/** The form keeps "other" and a comment under one key, so a question has one of them. */
function mistakesOfComment(definition: QuestionDefinition, steps: Steps): Mistake[] {
  if (!('showOtherItem' in definition) || !definition.showOtherItem || !definition.showCommentArea)
    return []
  return [mistake([...steps, 'showCommentArea'], 'instrument.other_and_comment')]
}
