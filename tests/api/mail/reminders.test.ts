import { beforeEach, describe, expect, test } from 'vitest'
import { remindersStopped } from '../../../api/mail/reminder-queries.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { openWave, type OpenWave } from '../../support/waves.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }

const arpent = useSandbox({ environment: { PUBLIC_URL: 'https://arpent.example.org' } })

let wave: OpenWave
let token: string
let maya: string
beforeEach(async () => {
  wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
  const invitation = await arpent.db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select(['invitation.id', 'person_id'])
    .where('person.email', '=', cast.maya)
    .executeTakeFirstOrThrow()
  maya = invitation.person_id
  token = arpent.services.keys.reminderToken(invitation.id)
})

const stopped = async () => (await arpent.nobody().get(`/api/reminders/${token}`)).body.stopped
const leftOut = async (instrument: string) =>
  (await remindersStopped(arpent.db, instrument, [maya])).has(maya)

describe('a person who wants no reminders', () => {
  test('stops this consultation’s, then all, then none, without signing in', async () => {
    const nobody = arpent.nobody()
    expect(await stopped()).toBe('none')
    const steps = [
      ['consultation', true, false],
      ['all', true, true],
      ['none', false, false],
    ] as const
    for (const [wanted, ofPulse, ofOthers] of steps) {
      const answer = await nobody.put(`/api/reminders/${token}`, { stopped: wanted })
      expect(answer.status).toBe(204)
      expect(await stopped()).toBe(wanted)
      expect(await leftOut('member-pulse')).toBe(ofPulse)
      expect(await leftOut('annual-review')).toBe(ofOthers)
    }
  })

  test('by one click in the mail program (RFC 8058), which never narrows what was stopped', async () => {
    const click = () =>
      arpent.nobody().send('POST', `/api/reminders/${token}/stop`, 'List-Unsubscribe=One-Click', {
        'content-type': 'application/x-www-form-urlencoded',
      })
    expect((await click()).status).toBe(204)
    expect(await stopped()).toBe('consultation')
    await arpent.nobody().put(`/api/reminders/${token}`, { stopped: 'all' })
    expect((await click()).status).toBe(204)
    expect(await stopped()).toBe('all')
  })

  test('a scanner that follows the link changes nothing', async () => {
    const answer = await arpent.nobody().get(`/api/reminders/${token}/stop`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/reminders#${token}`])
    expect(await stopped()).toBe('none')
  })

  test('the token says nothing about the person, and opens neither the round nor another’s reminders', async () => {
    const { body } = await arpent.nobody().get(`/api/reminders/${token}`)
    expect(Object.keys(body).toSorted()).toEqual(['stopped', 'title'])
    expect((await arpent.nobody().invited(token).get('/api/answer')).status).toBe(404)
    expect(token).not.toContain(wave.secretOf(cast.maya))
    const bytes = Buffer.from(token, 'base64url')
    for (const at of [0, 15, 16, 31]) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 1
      const answer = await arpent.nobody().get(`/api/reminders/${other.toString('base64url')}`)
      expect([at, answer.status, answer.body.code]).toEqual([at, 404, 'reminders.unknown'])
    }
  })
})
