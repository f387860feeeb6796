import { type Draft, draftOf, textOf } from '../../components/bilingual-fields.ts'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { NewReplaced, Replaced } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** A replaced report as its form holds it; empty group: the secretariat, empty council: the deputy ministers' table. */
export type ReplacedDraft = {
  name: Draft
  group: string
  council: string
  times: string
  minutes: string
  since: string
}

/** The form's beginning: what is recorded, or nothing yet. */
export const draftFrom = (before?: Replaced): ReplacedDraft => ({
  name: draftOf(before?.name ?? null),
  group: before?.group ?? '',
  council: before?.council ?? '',
  times: before ? String(before.timesAYear) : '',
  minutes: before ? String(before.minutes) : '',
  since: before?.replacedSince ?? '',
})

const within = (text: string, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most

/** What keeps a draft from being recorded, field by field. */
export function faultsOf(
  draft: ReplacedDraft,
  today: string,
  errors: Texts['reports']['replaced']['errors'],
): FieldError[] {
  const found: FieldError[] = []
  if (isBlank(draft.name.en) || isBlank(draft.name.fr))
    found.push({ id: 'name-en', text: errors.name })
  if (!within(draft.times, 366)) found.push({ id: 'times', text: errors.times })
  if (!within(draft.minutes, 10_000)) found.push({ id: 'minutes', text: errors.minutes })
  if (!draft.since || draft.since > today) found.push({ id: 'since', text: errors.since })
  return found
}

/** A draft without faults, as it is recorded. */
export const replacedOf = ({
  name,
  group,
  council,
  times,
  minutes,
  since,
}: ReplacedDraft): NewReplaced => ({
  name: textOf(name) ?? name,
  group: group || null,
  council: council || null,
  timesAYear: Number(times),
  minutes: Number(minutes),
  replacedSince: since,
})
