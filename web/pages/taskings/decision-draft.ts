import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Texts } from '../../locales/index.ts'
import type { Decision, Verdict } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** A decision as its form holds it. */
export type Draft = {
  verdict: Verdict | ''
  decidedOn: string
  decidedBy: string
  note: string
  dueOn: string
}

export const verdicts: readonly Verdict[] = ['essential', 'follow_up', 'relaunch', 'retire']

/** What keeps a decision from being sent, by the name of its field. */
export function mistakesOf(draft: Draft, errors: Texts['taskings']['errors']): FieldError[] {
  const found: [id: keyof Draft, wrong: boolean, text: string][] = [
    ['verdict', draft.verdict === '', errors.verdict],
    ['note', draft.verdict === 'follow_up' && isBlank(draft.note), errors.note],
    [
      'dueOn',
      draft.verdict === 'relaunch' && (draft.dueOn === '' || draft.dueOn < draft.decidedOn),
      errors.dueOn,
    ],
    ['decidedOn', draft.decidedOn === '', errors.date],
    ['decidedBy', isBlank(draft.decidedBy), errors.decidedBy],
  ]
  return found.filter(([, wrong]) => wrong).map(([id, , text]) => ({ id, text }))
}

/** The decision to send; null while none is chosen. */
export const decisionOf = ({ verdict, note, dueOn, ...draft }: Draft): Decision | null =>
  verdict === ''
    ? null
    : {
        verdict,
        decidedOn: draft.decidedOn,
        decidedBy: draft.decidedBy.trim(),
        note: isBlank(note) ? null : note.trim(),
        dueOn: verdict === 'relaunch' ? dueOn : null,
      }
