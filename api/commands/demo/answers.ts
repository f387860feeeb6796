import type { Answer, Answers } from '../../instruments/answers.ts'
import { checkAnswers } from '../../instruments/check-answers.ts'
import type { CompiledInstrument, CompiledQuestion } from '../../instruments/compiled.ts'
import { visibleQuestions } from '../../instruments/visibility.ts'
import type { Random } from './random.ts'
import { remarksFor } from './remarks.ts'

/**
 * Made-up answers of one person: scales lean higher with `mood` (0 to 1), closed questions are answered, open ones now and
 * then. Every set passes the same check as a real one.
 */
export function syntheticAnswers(
  random: Random,
  instrument: CompiledInstrument,
  mood: number,
  language: 'en' | 'fr',
): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of instrument.questions) {
    if (!visibleQuestions(instrument, answers).includes(question)) continue
    const answer = answerTo(random, question, mood, language)
    if (answer !== undefined) answers[question.name] = answer
  }
  const checked = checkAnswers(instrument, answers, { complete: true })
  if (!checked.ok) throw new Error(`A made-up answer is refused: ${JSON.stringify(checked.fault)}`)
  return checked.answers
}

function answerTo(
  random: Random,
  question: CompiledQuestion,
  mood: number,
  language: 'en' | 'fr',
): Answer | undefined {
  if (question.type === 'comment')
    return random.chance(0.12) ? random.pick(remarksFor(question.name)).words[language] : undefined
  if (question.type === 'checkbox') return selection(random, question)
  const scale = question.choices
    .map(({ value }) => value)
    .filter((value) => typeof value === 'number')
  const words = question.choices
    .map(({ value }) => value)
    .filter((value) => typeof value === 'string')
  if (words.includes('yes')) {
    return random.weighted([
      ['yes', 0.35 + 0.6 * mood],
      ['no', 0.4],
      ['cant_say', 0.08],
    ])
  }
  if (scale.length === 0) return random.pick(words)
  if (random.chance(0.05)) return 'cant_say'
  return random.weighted(
    scale.map((value, at) => [value, leaning(at / (scale.length - 1), mood)] as const),
  )
}

/** A bump on the scale around the mood. */
const leaning = (place: number, mood: number): number => Math.exp(-((place - mood) ** 2) / 0.09)

function selection(random: Random, question: CompiledQuestion): Answer {
  const open = question.choices
    .filter(({ exclusive }) => !exclusive)
    .map(({ value }) => String(value))
    .filter((value) => !value.startsWith('other'))
  const chosen = new Set(Array.from({ length: 1 + random.whole(3) }, () => random.pick(open)))
  return [...chosen]
}
