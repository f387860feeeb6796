import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { Given, Report } from './requests.ts'

/** The form as it stands; files are null until they are chosen. */
export type Draft = {
  instrument: string
  council: string
  frame: File | null
  responses: File | null
  renames: Readonly<Record<string, string>>
}

export const emptyDraft: Draft = {
  instrument: '',
  council: '',
  frame: null,
  responses: null,
  renames: {},
}

/** What keeps the files from being checked. */
export function faultsOf(draft: Draft, errors: Texts['importRounds']['errors']): FieldError[] {
  return (['instrument', 'frame', 'responses'] as const)
    .filter((id) => !draft[id])
    .map((id) => ({ id, text: errors[id] }))
}

/** What is sent; null while something is missing. */
export function givenBy(draft: Draft): Given | null {
  const { instrument, council, frame, responses, renames } = draft
  return instrument && frame && responses
    ? { instrument, council, frame, responses, renames }
    : null
}

/** Columns of the files that nothing has the name of here, and those renamed before: each can be matched. */
export function columnsToMatch(
  report: Pick<Report, 'refusals'> | undefined,
  renames: Draft['renames'],
): string[] {
  const unknown = (report?.refusals ?? [])
    .filter(({ reason }) => reason === 'column_unknown')
    .flatMap(({ column }) => column ?? [])
  return [...new Set([...Object.keys(renames), ...unknown])]
}

/** Columns that are no question, in the order in which a person looks for them. */
export const ownColumns = [
  'member',
  'wave',
  'closed_on',
  'unit',
  'home_council',
  'order',
  'stratum_size',
] as const
