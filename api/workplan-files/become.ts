import { evidenceAddress } from '../workplans/schemas.ts'
import type { MilestoneRow } from '../workplans/milestone-queries.ts'
import { checkMilestone } from '../workplans/milestone-rules.ts'
import { problem } from '../problem.ts'
import { type ColumnWord, type DayColumn, dayColumns } from './columns.ts'
import type { Identified } from './identify.ts'
import { changesOf } from './changes.ts'
import { type Fault, fault, faultOf, faultThrown } from './mistakes.ts'
import type { FiledMilestone } from './queries.ts'
import type { GivenRow } from './rows.ts'
import { type StateSaid, stateSaid } from './states.ts'
import { textSaid } from './text.ts'

/** A milestone as a line makes it, and what is wrong with that. `reason` is kept where the date promised moves. */
export type Become = { after: MilestoneRow; reason: string | null; faults: Fault[]; idle: boolean }

const lengths = { title: 300, reason: 500, evidence: 500 } as const
const days = { from: '2000-01-01', to: '2099-12-31' } as const

/** What a line makes of its milestone: what the file doesn't say stays. */
export function become(
  group: string,
  { row: { given }, stored, reference }: Identified,
  today: string,
): Become {
  const after = afterOf(group, reference, given, stored)
  const moved = movement(given, after, stored)
  const faults = [
    ...titleFaults(after, stored),
    ...dayFaults(given, after, stored),
    ...approvedFault(given, stored),
    ...evidenceFault(after, stored),
    ...stateFaults(given.state ?? null, after, stored),
    ...moved.faults,
  ]
  const unchecked = faults.length > 0 || (stored && changesOf(after, stored).length === 0)
  const wrong = unchecked ? undefined : faultThrown(null, () => checkMilestone(after, today))
  return {
    after,
    reason: moved.reason,
    idle: moved.idle,
    faults: [...faults, ...placed(wrong, after, today)],
  }
}

function afterOf(
  group: string,
  reference: string,
  given: GivenRow['given'],
  stored: FiledMilestone | undefined,
): MilestoneRow {
  const said = (column: 'titleEn' | 'titleFr' | 'evidence', known: string | null) => {
    const text = given[column]
    if (text === undefined) return known
    return text === null ? null : textSaid(text, known)
  }
  const day = (column: DayColumn) => {
    const value = given[column]
    return value === undefined ? (stored?.[column] ?? null) : value
  }
  const doneOn = day('doneOn')
  return {
    group,
    reference,
    title: {
      en: said('titleEn', stored?.title.en ?? null) ?? '',
      fr: said('titleFr', stored?.title.fr ?? null) ?? '',
    },
    startsOn: day('startsOn'),
    plannedDueOn: day('plannedDueOn'),
    firstApprovedDueOn: stored?.firstApprovedDueOn ?? null,
    revisedDueOn: day('revisedDueOn'),
    doneOn,
    // What isn't done has nothing to show: where the file doesn't speak of evidence, it goes with the day.
    evidence:
      doneOn === null && given.evidence === undefined
        ? null
        : said('evidence', stored?.evidence ?? null),
    cancelledOn: day('cancelledOn'),
  }
}

function titleFaults({ title }: MilestoneRow, stored: FiledMilestone | undefined): Fault[] {
  return (['en', 'fr'] as const).flatMap((language) => {
    const column = language === 'en' ? ('titleEn' as const) : ('titleFr' as const)
    const text = title[language]
    if (text === '') return [fault(column, language === 'en' ? 'no_english' : 'no_french')]
    return text.length > lengths.title && text !== stored?.title[language]
      ? [tooLong(column, text, lengths.title)]
      : []
  })
}

const tooLong = (column: ColumnWord, text: string, most: number): Fault =>
  fault(column, 'text_too_long', { length: text.length, most })

/** Days far away are typing faults; those that stand here already are not the file's. */
const dayFaults = (
  given: GivenRow['given'],
  after: MilestoneRow,
  stored: FiledMilestone | undefined,
): Fault[] =>
  dayColumns
    .filter((column) => column !== 'firstApprovedDueOn' && given[column])
    .filter((column) => after[column] !== (stored?.[column] ?? null))
    .filter((column) => (after[column] ?? '') < days.from || (after[column] ?? '') > days.to)
    .map((column) => fault(column, 'day_out_of_range', { value: after[column], ...days }))

/** First approved dates measure delivery: the approval of a workplan sets them, never a file. */
function approvedFault(
  { firstApprovedDueOn: day }: GivenRow['given'],
  stored: FiledMilestone | undefined,
): Fault[] {
  const known = stored?.firstApprovedDueOn ?? null
  if (day === undefined || day === known) return []
  return known === null
    ? [fault('firstApprovedDueOn', 'approved_by_file', { value: day })]
    : [fault('firstApprovedDueOn', 'approved_differs', { date: known })]
}

function evidenceFault({ evidence }: MilestoneRow, stored: FiledMilestone | undefined): Fault[] {
  if (evidence === null || evidence === stored?.evidence) return []
  if (evidence.length > lengths.evidence) return [tooLong('evidence', evidence, lengths.evidence)]
  return evidenceAddress.safeParse(evidence).success
    ? []
    : [fault('evidence', 'evidence_malformed')]
}

/**
 * Days say what became of a milestone; its state must not say otherwise. Only the state that a file was written with may
 * lag behind the day somebody filled in since.
 */
function stateFaults(
  state: string | null,
  { doneOn, cancelledOn }: MilestoneRow,
  stored: FiledMilestone | undefined,
): Fault[] {
  if (state === null) return []
  const said = stateSaid(state)
  if (said === undefined) return [fault('state', 'state_unknown', { value: state.slice(0, 60) })]
  const is = ended(doneOn, cancelledOn)
  if (said === is) return []
  if (said === 'done') return [fault('doneOn', 'state_done_without_day')]
  if (said === 'cancelled') return [fault('cancelledOn', 'state_cancelled_without_day')]
  const was = stored ? ended(stored.doneOn, stored.cancelledOn) : is
  return was === 'open' ? [] : [fault('state', 'state_contradicts', { value: state })]
}

const ended = (doneOn: string | null, cancelledOn: string | null): StateSaid => {
  if (doneOn !== null) return 'done'
  return cancelledOn === null ? 'open' : 'cancelled'
}

/** Whether the date promised now moves, and the reason that must go with it; a reason for nothing is idle. */
function movement(
  given: GivenRow['given'],
  after: MilestoneRow,
  stored: FiledMilestone | undefined,
): { reason: string | null; faults: Fault[]; idle: boolean } {
  const reason = given.reason ? textSaid(given.reason, stored?.lastReason ?? null) : null
  if (after.revisedDueOn === (stored?.revisedDueOn ?? null))
    return {
      reason: null,
      faults: [],
      idle: reason !== null && reason !== (stored?.lastReason ?? null),
    }
  if (reason === null)
    return { reason, faults: [faultOf('reason', problem('milestone.reason_missing'))], idle: false }
  if (reason === stored?.lastReason)
    return { reason, faults: [fault('reason', 'reason_stale')], idle: false }
  const faults = reason.length > lengths.reason ? [tooLong('reason', reason, lengths.reason)] : []
  return { reason, faults, idle: false }
}

/** The column that a rule of the workplan speaks of. */
const columnOfRule: Readonly<Record<string, ColumnWord>> = {
  'milestone.done_and_cancelled': 'cancelledOn',
  'milestone.date_in_future': 'doneOn',
  'milestone.not_approved': 'revisedDueOn',
  'milestone.done_before_start': 'doneOn',
  'milestone.due_before_start': 'startsOn',
  'milestone.evidence_of_nothing': 'evidence',
}

function placed(found: Fault | undefined, { doneOn }: MilestoneRow, today: string): Fault[] {
  if (!found) return []
  const ahead = found.reason === 'milestone.date_in_future' && (doneOn === null || doneOn <= today)
  return [{ ...found, column: ahead ? 'cancelledOn' : (columnOfRule[found.reason] ?? null) }]
}
