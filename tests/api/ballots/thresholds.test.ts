import { expect, test } from 'vitest'
import { closeWave } from '../../../api/waves/close.ts'
import { createApp } from '../../../api/app.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

/** The program as it runs after a start with other settings than the round was launched with: 5, 3 and 10. */
const restarted = (changed: {
  disclosureThreshold?: number
  disclosureUnits?: number
  commentThreshold?: number
}) => ({ ...arpent.services, config: { ...arpent.services.config, ...changed } })

/** That many members answer, the ratings going round from 1 to 5; the round and the links. */
async function answered(people: number): Promise<{ wave: string; secrets: string[] }> {
  const members = await seatMembers(arpent.db, fourteenSeats)
  const wave = await launchAnonymous(arpent)
  const secrets = members.map((email) => mailedSecret(arpent, email))
  for (const [index, secret] of secrets.slice(0, people).entries())
    await answer(arpent, secret, { ...pulseAnswers, overall: (index % 5) + 1 })
  return { wave, secrets }
}

const outcomeOf = async (wave: string) =>
  arpent.db
    .selectFrom('anonymous_round')
    .select(['outcome', 'received'])
    .where('wave_id', '=', wave)
    .executeTakeFirstOrThrow()

test('a threshold lowered while the round is open opens nothing: four answers were promised to be destroyed, and are', async () => {
  const { wave, secrets } = await answered(4)
  const lower = restarted({ disclosureThreshold: 3, disclosureUnits: 1, commentThreshold: 3 })
  const screen = await new Client(createApp(lower)).invited(secrets[5] ?? '').get('/api/answer')
  expect(screen.body).toMatchObject({ threshold: 5, commentThreshold: 10 })
  expect((await closeWave(lower, null, wave)).released).toBe(false)
  expect(await outcomeOf(wave)).toEqual({ outcome: 'destroyed', received: 4 })
})

test('comments of nine stay unread where ten were promised', async () => {
  const { wave } = await answered(9)
  await closeWave(restarted({ commentThreshold: 3 }), null, wave)
  expect(await arpent.db.selectFrom('round_comment').selectAll().execute()).toEqual([])
  expect(
    await arpent.db.selectFrom('comment_set').select(['respondents', 'threshold']).execute(),
  ).toEqual([{ respondents: 9, threshold: 10 }])
})

test('exactly as many as promised are opened; a threshold raised meanwhile holds instead', async () => {
  const { wave } = await answered(5)
  await arpent.undoing(async () => {
    await closeWave(arpent.services, null, wave)
    expect(await outcomeOf(wave)).toEqual({ outcome: 'opened', received: 5 })
  })
  await closeWave(restarted({ disclosureThreshold: 6 }), null, wave)
  expect(await outcomeOf(wave)).toEqual({ outcome: 'destroyed', received: 5 })
})
