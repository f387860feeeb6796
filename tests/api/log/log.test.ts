import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { closeDueWaves } from '../../../api/waves/close-due.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { openWave } from '../../support/waves.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const printed: string[] = []
const arpent = useSandbox({ smtp: true, printed })
beforeEach(() => void printed.splice(0))

const words = 'A phrase only I would write'

test('a submission the database refuses is reported by its reference and place, without a word of it', async () => {
  const wave = await openWave(arpent.db, arpent.services.keys, {
    instrument: pulse,
    mode: 'confidential',
  })
  await sql`alter table response add constraint refused_here check (answers is null)`.execute(
    arpent.db,
  )
  const maya = arpent.nobody().invited(wave.secretOf(cast.maya))
  const answers = { ...pulseAnswers, start: words }
  const { status, body } = await maya.post('/api/answer/submission', { answers })
  expect([status, body.code]).toEqual([500, 'server.error'])

  const line = printed.find((one) => one.includes(body.params.reference)) ?? ''
  const { err } = JSON.parse(line)
  expect(err).toMatchObject({ code: '23514', table: 'response', constraint: 'refused_here' })
  expect(err.stack.length).toBeGreaterThan(0)
  const { id } = await arpent.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', cast.maya)
    .executeTakeFirstOrThrow()
  for (const secret of [words, arpent.services.keys.pseudonym(id), cast.maya, 'overall'])
    expect(printed.join(''), secret).not.toContain(secret)
})

test('an anonymous round that cannot be closed says why, and nothing of what was in its box', async () => {
  const members = await seatMembers(arpent.db, fourteenSeats)
  await launchAnonymous(arpent)
  for (const email of members.slice(0, 10))
    await answer(arpent, mailedSecret(arpent, email), { ...pulseAnswers, start: words })
  await sql`alter table round_comment add constraint refused_here check (text is null)`.execute(
    arpent.db,
  )
  arpent.setTime('2026-07-01T12:00:00Z')
  await closeDueWaves(arpent.services)

  const line = printed.find((one) => one.includes('a round could not be closed')) ?? '{}'
  expect(JSON.parse(line).err).toMatchObject({ code: '23514', constraint: 'refused_here' })
  expect(printed.join('')).not.toContain(words)
})
