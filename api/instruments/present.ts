import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'

/** An instrument as the analyst chooses it: what it is called, how long it takes, how it may be answered, what it measures. */
export function presentInstrument(instrument: CompiledInstrument) {
  const { code, version, title, description, definition, minutes, modes, shortForm, questions } =
    instrument
  return {
    code,
    version,
    title,
    description,
    respondents: definition.arpent.respondents ?? null,
    minutes,
    modes,
    shortForm,
    questions: questions.length,
    items: questions.flatMap(presentItem),
  }
}

function presentItem({ name, title, item, choices }: CompiledQuestion) {
  if (!item) return []
  return [
    {
      ...item,
      question: name,
      title,
      choices: choices.map(({ value, text }) => ({ value: String(value), text })),
    },
  ]
}
