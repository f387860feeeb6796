import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { Change, Milestone } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** What one may do to a milestone in place, each with its own few fields. */
export type Doing = 'done' | 'move' | 'plan' | 'rename'

/** The fields of every such form, as text. */
export type Draft = {
  en: string
  fr: string
  startsOn: string
  plannedDueOn: string
  doneOn: string
  evidence: string
  revisedDueOn: string
  reason: string
}

/** What the form opens with: what is known, and today for what has just been done. */
export const draftOf = (milestone: Milestone, today: string): Draft => ({
  en: milestone.title.en,
  fr: milestone.title.fr,
  startsOn: milestone.startsOn ?? '',
  plannedDueOn: milestone.plannedDueOn ?? '',
  doneOn: today,
  evidence: '',
  revisedDueOn: milestone.revisedDueOn ?? '',
  reason: '',
})

/** What keeps a form from being sent, by the id of its field. */
export function mistakesOf(
  doing: Doing,
  draft: Draft,
  errors: Texts['workplan']['errors'],
): FieldError[] {
  const all: Record<Doing, [id: keyof Draft, wrong: boolean, text: string][]> = {
    done: [
      ['doneOn', draft.doneOn === '', errors.date],
      ['evidence', draft.evidence !== '' && !isHttps(draft.evidence), errors.evidence],
    ],
    move: [
      ['revisedDueOn', draft.revisedDueOn === '', errors.date],
      ['reason', isBlank(draft.reason), errors.reason],
    ],
    plan: [['plannedDueOn', draft.plannedDueOn === '', errors.date]],
    rename: [['en', isBlank(draft.en) || isBlank(draft.fr), errors.title]],
  }
  return all[doing].filter(([, wrong]) => wrong).map(([id, , text]) => ({ id, text }))
}

const isHttps = (address: string): boolean =>
  URL.canParse(address.trim()) && new URL(address.trim()).protocol === 'https:'

/** The change a form asks for. */
export function changeOf(doing: Doing, draft: Draft): Change {
  switch (doing) {
    case 'done':
      return { doneOn: draft.doneOn, evidence: draft.evidence.trim() || null }
    case 'move':
      return { revisedDueOn: draft.revisedDueOn, reason: draft.reason.trim() }
    case 'plan':
      return { plannedDueOn: draft.plannedDueOn, startsOn: draft.startsOn || null }
    case 'rename':
      return { title: { en: draft.en.trim(), fr: draft.fr.trim() } }
  }
}
