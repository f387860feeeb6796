import { advanceConsultations } from '../../../api/consultations/advance.ts'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import type { Client } from '../../support/client.ts'
import type { Sandbox } from '../../support/sandbox.ts'

/** The pulse of the members, each quarter on the first Monday, three weeks long. */
export const pulse = {
  title: { en: 'Member pulse', fr: 'Sondage éclair des membres' },
  instrument: 'member-pulse',
  forms: ['short', 'full'],
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  cadence: { every: 'quarter', from: 1, on: { weekday: 1, nth: 1 }, openDays: 21 },
  hour: 9,
  reminders: { after: [3, 10], before: [2] },
} as const

/** The starred questions of the pulse, answered. */
export const shortAnswers = { overall: 4, pace: 3, needs: 5 }

/** What the program does when its clock shows `moment`: the mails that leave, each as `subject → reader`. */
export async function lookAt(arpent: Sandbox, moment: string) {
  const before = arpent.sent.length
  arpent.setTime(moment)
  await advanceConsultations(arpent.services)
  await dispatchQueued(arpent.services)
  return arpent.sent.slice(before)
}

/** Changes a consultation's rule as the page does: having seen the one there is. */
export async function changeRule(client: Client, id: string, rule: object) {
  const { mark } = (await client.get(`/api/consultations/${id}`)).body
  return client.put(`/api/consultations/${id}`, { ...rule, seen: mark })
}

/** The addresses of mails, in order. */
export const readers = (mails: readonly { to: string }[]): string[] =>
  mails.map(({ to }) => to).toSorted()

/** Answers through the link in the newest mail that the person got. */
export async function answer(arpent: Sandbox, email: string) {
  const mail = arpent.sent.findLast(
    ({ to, text }) => to.includes(email) && text.includes('/answer#'),
  )
  const secret = /\/answer#(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return arpent.nobody().invited(secret).post('/api/answer/submission', { answers: shortAnswers })
}

/** Ends the person's membership after that day. */
export async function leaves(arpent: Sandbox, email: string, lastDay: string): Promise<void> {
  await arpent.db
    .updateTable('person_role')
    .set({ ends_on: lastDay })
    .where('person_id', 'in', (query) =>
      query.selectFrom('person').select('id').where('email', '=', email),
    )
    .execute()
}

/** Makes a new member of the first council. */
export async function joins(arpent: Sandbox, email: string, firstDay: string): Promise<void> {
  const { id } = await arpent.db
    .insertInto('person')
    .values({
      name: 'Newcomer Sample',
      email,
      language: 'fr',
      jurisdiction_code: 'QC',
      home_council_code: 'PSSDC',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await arpent.db
    .insertInto('person_role')
    .values({ person_id: id, role: 'member', council_code: 'PSSDC', starts_on: firstDay })
    .execute()
}
