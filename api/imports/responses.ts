import { type Answer, type Answers, commentKey } from '../instruments/answers.ts'
import { checkAnswers } from '../instruments/check-answers.ts'
import type { CompiledInstrument, CompiledQuestion } from '../instruments/compiled.ts'
import { sayFault } from '../instruments/say.ts'
import { answerFrom } from './answer-text.ts'
import { ownColumns } from './asked.ts'
import { closingDay, plainDay } from './closing-day.ts'
import type { Frames, Seat } from './frame.ts'
import { type Mistake, mistake } from './mistakes.ts'
import type { Row, Table } from './table.ts'

/** One person's answers in a past round. */
export type PastResponse = { line: number; seat: Seat; answers: Answers }

/** What the rows of one label say; `closedOn` is null where no row could tell it. */
export type LabelledRows = {
  label: string
  line: number
  closedOn: string | null
  /** By member. */
  responses: Map<string, PastResponse>
}

type Read = { answers: Answers; mistakes: Mistake[] }

/** Reads the responses by the label of their round; rows that hold a mistake are left out. */
export function readResponses(
  table: Table,
  instrument: CompiledInstrument,
  frames: Frames,
): { rounds: LabelledRows[]; mistakes: Mistake[] } {
  const rounds = new Map<string, LabelledRows>()
  const mistakes: Mistake[] = []
  for (const row of table.rows) {
    const label = row.cells.get('wave') ?? ''
    if (label === '') {
      mistakes.push(mistake({ ...placeOf(table, row), column: 'wave' }, 'cell_missing'))
      continue
    }
    const round = rounds.get(label) ?? newRound(label, row.line)
    rounds.set(label, round)
    mistakes.push(...closing(table, row, round), ...takeRow(table, row, round, instrument, frames))
  }
  return { rounds: [...rounds.values()], mistakes }
}

const newRound = (label: string, line: number): LabelledRows => ({
  label,
  line,
  closedOn: null,
  responses: new Map(),
})

const placeOf = ({ file }: Table, { line }: Row) => ({ file, line, column: null })

/** Tells the round's closing day from its column or its label; all rows of a round say the same. */
function closing(table: Table, row: Row, round: LabelledRows): Mistake[] {
  const given = row.cells.get('closed_on') ?? ''
  const at = { ...placeOf(table, row), column: given === '' ? 'wave' : 'closed_on' }
  const day = given === '' ? closingDay(round.label) : plainDay(given)
  if (day === null)
    return [
      given === ''
        ? mistake(at, 'label_without_day', { label: round.label })
        : mistake(at, 'date_malformed', { date: given }),
    ]
  if (round.closedOn !== null && round.closedOn !== day)
    return [mistake(at, 'date_differs', { label: round.label, first: round.closedOn })]
  round.closedOn = day
  return []
}

function takeRow(
  table: Table,
  row: Row,
  round: LabelledRows,
  instrument: CompiledInstrument,
  frames: Frames,
): Mistake[] {
  const at = { ...placeOf(table, row), column: 'member' }
  const member = row.cells.get('member') ?? ''
  if (member === '') return [mistake(at, 'cell_missing')]
  const frame = frames.of(round.label)
  // The round is refused as a whole elsewhere: not once a row.
  if (!frame) return []
  const seat = frame.get(member)
  if (!seat) return [mistake(at, 'member_not_in_frame', { member, label: round.label })]
  const first = round.responses.get(member)
  if (first)
    return [mistake(at, 'response_repeated', { member, label: round.label, line: first.line })]
  const { answers, mistakes } = readAnswers(table, row, instrument)
  const found = [...differences(table, row, seat, frames), ...mistakes]
  if (found.length === 0) round.responses.set(member, { line: row.line, seat, answers })
  return found
}

/** Columns that both files have say the same of a member. */
function differences(table: Table, row: Row, seat: Seat, frames: Frames): Mistake[] {
  const own: readonly string[] = ownColumns
  return table.columns
    .filter((column) => frames.columns.includes(column) && !own.includes(column))
    .filter((column) => row.cells.get(column) !== seat.cells.get(column))
    .map((column) =>
      mistake({ ...placeOf(table, row), column }, 'differs_from_frame', { line: seat.line }),
    )
}

function readAnswers(table: Table, row: Row, instrument: CompiledInstrument): Read {
  const given: Record<string, Answer> = {}
  const mistakes = instrument.questions.flatMap((question) => takeCell(table, row, question, given))
  if (mistakes.length > 0) return { answers: {}, mistakes }
  if (Object.keys(given).length === 0)
    return { answers: {}, mistakes: [mistake(placeOf(table, row), 'row_without_answer')] }
  const checked = checkAnswers(instrument, given, { complete: false })
  if (checked.ok) return { answers: checked.answers, mistakes: [] }
  const { fault } = checked
  const at = { ...placeOf(table, row), column: fault.question }
  const why = { en: sayFault(instrument, fault, 'en'), fr: sayFault(instrument, fault, 'fr') }
  return { answers: {}, mistakes: [mistake(at, 'answer_refused', { why })] }
}

function takeCell(
  table: Table,
  row: Row,
  question: CompiledQuestion,
  given: Record<string, Answer>,
): Mistake[] {
  const beside = row.cells.get(commentKey(question.name)) ?? ''
  if (beside !== '') given[commentKey(question.name)] = beside
  const text = row.cells.get(question.name) ?? ''
  if (text === '') return []
  const read = answerFrom(question, text)
  if ('answer' in read) {
    given[question.name] = read.answer
    return []
  }
  const values = question.choices.map(({ value }) => String(value)).join(', ')
  const at = { ...placeOf(table, row), column: question.name }
  return [
    values === ''
      ? mistake(at, 'not_a_number', { value: read.stray })
      : mistake(at, 'value_off_scale', { value: read.stray, values }),
  ]
}
