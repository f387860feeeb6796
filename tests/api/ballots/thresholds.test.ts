import { expect, test } from 'vitest'
import { closeWave } from '../../../api/waves/close.ts'
import { createApp } from '../../../api/app.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { Client } from '../../support/client.ts'
import { fourteenSeats, type Seat, seatMembers } from '../../support/council.ts'
import { compose, useSandbox } from '../../support/sandbox.ts'
import { keysFit } from '../../../web/answer/ballot/keys-fit.ts'
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

test('a threshold lowered while the round is open shows no smaller group of ballots than was promised', async () => {
  // Ten of provinces, Maya among them, one of Canada, three of territories: what is beside the provinces is four people.
  const { wave } = await answered(4)
  const lower = { DISCLOSURE_THRESHOLD: '3', DISCLOSURE_UNITS: '1' }
  const later = compose(arpent.db, { smtp: true, environment: lower })
  const ariane = await later.as(cast.ariane)
  const { body } = await ariane.get(`/api/waves/${wave}/participation`)
  expect(body).toMatchObject({ invited: 14, answered: 4, byOrder: [] })
})

test('comments of nine stay unread where ten were promised', async () => {
  const { wave } = await answered(9)
  await closeWave(restarted({ commentThreshold: 3 }), null, wave)
  expect(await arpent.db.selectFrom('round_comment').selectAll().execute()).toEqual([])
  expect(
    await arpent.db.selectFrom('comment_set').select(['respondents', 'threshold']).execute(),
  ).toEqual([{ respondents: 9, threshold: 10 }])
})

/** Ten members of each council: with Maya twenty-one and ten, a key for each council. */
const thirty: Seat[] = ['ON', 'QC', 'NS', 'NB', 'MB', 'BC', 'PE', 'SK', 'AB', 'NL'].flatMap(
  (jurisdiction) => [
    { home: 'PSSDC' as const, jurisdiction },
    { home: 'PSSDC' as const, jurisdiction },
    { home: 'PSCIOC' as const, jurisdiction },
  ],
)

test('a threshold raised past what each key has people: ballots are taken on, and what is released keeps to the new one', async () => {
  const members = await seatMembers(arpent.db, thirty)
  const wave = await launchAnonymous(arpent)
  const higher = restarted({ disclosureThreshold: 17 })
  const person = new Client(createApp(higher)).invited(mailedSecret(arpent, members[0] ?? ''))
  const { body } = await person.get('/api/answer')
  // Figures need seventeen from now on; the two keys were made for at least five each, and 2 × 17 is more than all 31.
  expect(body).toMatchObject({ threshold: 17, wave: { invited: 31 }, ballot: { peoplePerKey: 5 } })
  expect(body.ballot.keys).toHaveLength(2)
  expect(keysFit(body)).toBe(true)
  // Twelve of the one council, four of the other.
  for (const [index, email] of members.slice(0, 16).entries())
    await answer(arpent, mailedSecret(arpent, email), { ...pulseAnswers, overall: (index % 5) + 1 })
  expect((await closeWave(higher, null, wave)).released).toBe(false)
  expect(await outcomeOf(wave)).toEqual({ outcome: 'destroyed', received: 16 })
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
