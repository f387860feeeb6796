import type { Language } from '../bilingual.ts'
import type { Services } from '../services.ts'
import type { Respondent } from './admission.ts'
import { acceptAnswers } from './answers.ts'
import { askedForm } from './asked-form.ts'
import { submitLate } from './late.ts'

/** `first` is false where the person had submitted before, with the same answers or others. */
export type Submission = { receipt: string; changedUntil: string; first: boolean }

/**
 * Counts a person's answers, once: a further submission replaces the one before, in the response and in the tallies.
 * To a closed wave that takes late ones they are kept apart (`submitLate`). In a confidential wave nothing else is written: no trace, no time, no mark on the invitation.
 * @throws `answer.refused`, `invitation.withdrawn`, `wave.closed` (with `closedOn`)
 */
export async function submit(
  services: Services,
  respondent: Respondent,
  given: unknown,
  language: Language,
): Promise<Submission> {
  const { link, invitation } = respondent
  if (invitation.closedOn) return submitLate(services, respondent, given, language)
  const form = await askedForm(services.db, invitation)
  const answers = acceptAnswers(form, given, { complete: true, language })
  const first = await services.groupCommit({ ...respondent, form, answers })
  return { receipt: link.receipt, changedUntil: invitation.closesOn, first }
}
