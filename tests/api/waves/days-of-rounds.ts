import { keepParticipationOfDay } from '../../../api/waves/participation-days.ts'
import type { Client } from '../../support/client.ts'
import { secretFor } from '../../support/outbox.ts'
import type { Sandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

export type Pulse = { closesOn: string; council?: string; mode?: string }

/** Opens a round of the member pulse; its id. */
export async function openPulse(
  analyst: Client,
  { closesOn, council = 'JC', mode = 'confidential' }: Pulse,
): Promise<string> {
  const { body } = await analyst.post('/api/waves', {
    instrument: 'member-pulse',
    form: 'full',
    mode,
    audience: { councils: [council], roles: ['member'], groups: [] },
    closesOn,
    title: { en: 'Pulse', fr: 'Sondage éclair' },
  })
  return body.id
}

/** Each of those people answers by the link mailed last. */
export async function answerPulse(arpent: Sandbox, people: readonly string[]): Promise<void> {
  for (const email of people) {
    const person = arpent.nobody().invited(await secretFor(arpent.db, email))
    await person.post('/api/answer/submission', { answers: pulseAnswers })
  }
}

/** Shortly before midnight in Toronto, at four hours from Greenwich in summer. */
export async function endOfDay(arpent: Sandbox, day: string): Promise<void> {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  arpent.setTime(`${next}T03:55:00Z`)
  await keepParticipationOfDay(arpent.services)
}
