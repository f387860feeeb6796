import { commentKey } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { formAsking } from '../instruments/form.ts'
import { type Mistake, mistake } from './mistakes.ts'
import type { Table } from './table.ts'

/** Columns of the responses that are no question. */
export const ownColumns = ['member', 'wave', 'closed_on'] as const
const required = ['member', 'wave'] as const

/**
 * The instrument as a past round asked it: the questions that have a column; the others were not asked. `instrument` is null
 * where columns are missing or unknown, or a question can't be read without another one. Columns that the frame has too
 * are compared with it.
 */
export function askedIn(
  { file, columns }: Table,
  instrument: CompiledInstrument,
  frameColumns: readonly string[],
): { instrument: CompiledInstrument | null; mistakes: Mistake[] } {
  const at = (column: string) => ({ file, line: 1, column })
  const questions = columns.filter((name) => instrument.byName.has(name))
  const known: readonly string[] = [...ownColumns, ...frameColumns, ...keysOf(instrument)]
  const form = questions.length === 0 ? null : formAsking(instrument, new Set(questions))
  const mistakes = [
    ...required
      .filter((name) => !columns.includes(name))
      .map((name) => mistake(at(name), 'column_missing', { column: name })),
    ...columns
      .filter((name) => !known.includes(name))
      .map((name) => mistake(at(name), 'column_unknown', { column: name })),
    ...(questions.length === 0
      ? [mistake({ file, line: 1, column: null }, 'no_question', { instrument: instrument.code })]
      : unreadable(instrument, questions).map(({ name, needs }) =>
          mistake(at(name), 'question_depends', { needs }),
        )),
  ]
  return { instrument: mistakes.length > 0 ? null : form, mistakes }
}

const keysOf = ({ questions }: CompiledInstrument): string[] =>
  questions.flatMap(({ name, commentKey: beside }) =>
    beside === 'never' ? [name] : [name, commentKey(name)],
  )

/** Questions that are asked after an answer to one that has no column. */
function unreadable(instrument: CompiledInstrument, asked: readonly string[]) {
  return asked.flatMap((name) => {
    const question = instrument.byName.get(name)
    const conditions = [
      ...(question?.visibleIf ?? []),
      ...(question?.enableIf ?? []),
      ...(question?.requiredIf ? [question.requiredIf] : []),
    ]
    const needs = conditions.flatMap((each) => each.names).find((other) => !asked.includes(other))
    return needs === undefined ? [] : [{ name, needs }]
  })
}
