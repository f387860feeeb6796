import { describe, expect, test } from 'vitest'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { endLateAnswers } from '../../../api/waves/late.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { openWave } from '../../support/waves.ts'
import { pulseAnswers } from './pulse-answers.ts'

const arpent = useSandbox()

/** What the link of a closed round says of the holder's own answers. */
async function saidTo(secret: string, sandbox = arpent) {
  const { status, body } = await sandbox.nobody().invited(secret).get('/api/answer')
  expect([status, body.code]).toEqual([410, 'wave.closed'])
  return body.params.received
}

const submitBy = (secret: string) =>
  arpent.nobody().invited(secret).post('/api/answer/submission', { answers: pulseAnswers })

describe('the link of a closed round', () => {
  test.each(['confidential', 'named'] as const)(
    '%s: tells its holder, and nobody else, whether answers of theirs are counted, without a time',
    async (mode) => {
      const wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse, mode })
      const [maya, colin] = [wave.secretOf(cast.maya), wave.secretOf(cast.colin)]
      expect((await submitBy(maya)).status).toBe(201)
      const ariane = await arpent.as(cast.ariane)
      await ariane.post(`/api/waves/${wave.id}/close`, {})
      expect(await saidTo(maya)).toBe('counted')
      expect(await saidTo(colin)).toBe('nothing')
      const draft = { answers: pulseAnswers, revision: 0 }
      const refused = await arpent.nobody().invited(maya).put('/api/answer/draft', draft)
      expect(refused.body.params.received).toBe('counted')
      const stranger = await arpent.nobody().invited('A'.repeat(32)).get('/api/answer')
      expect(stranger.body.params ?? {}).not.toHaveProperty('received')
      expect(refused.body.params.device).toBeNull()
    },
  )

  test('past the last day though nobody closed it: the same', async () => {
    const wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
    await submitBy(wave.secretOf(cast.maya))
    arpent.setTime('2026-07-01T12:00:00Z')
    expect(await saidTo(wave.secretOf(cast.maya))).toBe('counted')
    expect(await saidTo(wave.secretOf(cast.colin))).toBe('nothing')
  })

  test('late answers wait until they are counted or destroyed', async () => {
    const members = await seatMembers(arpent.db, fourteenSeats)
    const ariane = await arpent.as(cast.ariane)
    const { id } = (await ariane.post('/api/waves', junePulse)).body
    const secrets: string[] = []
    for (const member of members.slice(0, 8)) secrets.push(await secretFor(arpent.db, member))
    const [first = '', last = ''] = [secrets[0], secrets[7]]
    for (const secret of secrets.slice(0, 7)) await submitBy(secret)
    await ariane.post(`/api/waves/${id}/close`, {})
    await ariane.put(`/api/waves/${id}/late`, { until: '2026-07-10' })
    expect((await submitBy(last)).status).toBe(201)
    arpent.setTime('2026-07-11T12:00:00Z')
    expect(await saidTo(last)).toBe('waiting')
    await endLateAnswers(arpent.services)
    // One alone is no group of five.
    expect(await saidTo(last)).toBe('nothing')
    expect(await saidTo(first)).toBe('counted')
  })
})

describe('the link of a closed anonymous round', () => {
  const mailing = useSandbox({ smtp: true })

  test('tells nothing of its holder: nobody can know by it', async () => {
    const members = await seatMembers(mailing.db, fourteenSeats)
    const wave = await launchAnonymous(mailing)
    const secrets = members.map((member) => mailedSecret(mailing, member))
    for (const secret of secrets.slice(0, 5)) await answer(mailing, secret, pulseAnswers)
    const open = await mailing
      .nobody()
      .invited(secrets[0] ?? '')
      .get('/api/answer')
    const ariane = await mailing.as(cast.ariane)
    await ariane.post(`/api/waves/${wave}/close`, {})
    for (const secret of [secrets[0], secrets[9]])
      expect(await saidTo(secret ?? '', mailing)).toBeNull()
    // Where its devices keep what they keep, as while it was open; every person's is another.
    const device = async (secret = '') =>
      (await mailing.nobody().invited(secret).get('/api/answer')).body.params.device
    expect(await device(secrets[0])).toBe(open.body.ballot.device)
    expect(new Set(await Promise.all(secrets.map(device))).size).toBe(secrets.length)
  })
})
