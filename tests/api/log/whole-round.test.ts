import { beforeEach, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { closeDueWaves } from '../../../api/waves/close-due.ts'
import { sendDueReminders } from '../../../api/waves/reminders.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const printed: string[] = []
const arpent = useSandbox({ smtp: true, printed })

let members: string[]
beforeEach(async () => {
  printed.splice(0)
  members = await seatMembers(arpent.db, fourteenSeats)
})

const words = 'A phrase only I would write'
const answers = { ...pulseAnswers, start: words }
const plan = {
  instrument: 'member-pulse',
  form: 'full',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
  reminders: { after: [3], before: [], hour: 9 },
}

async function open(mode: string): Promise<void> {
  if (mode === 'anonymous') return void (await launchAnonymous(arpent))
  const ariane = await arpent.as(cast.ariane)
  const { status } = await ariane.post('/api/waves', { ...plan, mode })
  expect(status).toBe(201)
  await dispatchQueued(arpent.services)
}

/** Refused once, then taken. */
async function submit(mode: string, email: string): Promise<void> {
  const secret = mailedSecret(arpent, email)
  const person = arpent.nobody().invited(secret)
  if (mode === 'anonymous') {
    await person.post('/api/answer/ballot', { blinded: words })
    await arpent.nobody().post('/api/ballots', { message: words, signature: words, answers })
    return void (await answer(arpent, secret, answers))
  }
  await person.put('/api/answer/draft', { answers, revision: 0 })
  const refused = await person.post('/api/answer/submission', {
    answers: { ...answers, overall: words },
  })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect((await person.post('/api/answer/submission', { answers })).status).toBe(201)
}

test.each(['named', 'confidential', 'anonymous'])(
  'a whole %s round, at the most talkative level, prints nothing of anybody',
  async (mode) => {
    await open(mode)
    for (const email of members.slice(0, 10)) await submit(mode, email)
    arpent.setTime('2026-06-18T14:00:00Z')
    await sendDueReminders(arpent.services)
    await dispatchQueued(arpent.services)
    const secrets = arpent.sent.flatMap(({ text }) => text.match(/#[\w-]+/g) ?? [])
    expect(secrets.length).toBeGreaterThan(14)
    arpent.setTime('2026-07-01T12:00:00Z')
    await closeDueWaves(arpent.services)
    await dispatchQueued(arpent.services)
    const { closed_at: closed } = await arpent.db
      .selectFrom('wave')
      .select('closed_at')
      .executeTakeFirstOrThrow()
    expect(closed).not.toBeNull()

    arpent.services.log.debug('the log is heard')
    const said = printed.join('')
    expect(said).toContain('the log is heard')
    const people = [...members, ...Object.values(cast), 'Member 0', 'Sample', 'Exemple']
    for (const secret of [words, 'overall', ...people, ...secrets.map((each) => each.slice(1))])
      expect(said).not.toContain(secret)
  },
)
