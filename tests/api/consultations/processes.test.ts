import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { advanceConsultations } from '../../../api/consultations/advance.ts'
import { startConsultation } from '../../../api/consultations/actions.ts'
import { consultationSchema } from '../../../api/consultations/schemas.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'
import { pulse } from './quarter.ts'

/** Several processes at once need a server: the embedded engine allows one. */
const onServer = inject('templates').url !== null

let processes: Sandbox[]
let end: () => Promise<void>
beforeAll(async () => {
  if (!onServer) return
  const opened = await openCommitting('programme')
  end = opened.end
  processes = Array.from({ length: 4 }, () => compose(opened.db, { smtp: true }))
  await seatMembers(opened.db, fourteenSeats)
})
afterAll(() => end?.())

/** All processes look at the same moment, each twice; then what stands in the outbox, by kind. */
async function allLookAt(moment: string) {
  for (const each of processes) each.setTime(moment)
  const looks = [...processes, ...processes].map(({ services }) => advanceConsultations(services))
  await Promise.all(looks)
  const [{ db }] = processes as [Sandbox]
  const kinds = await db
    .selectFrom('message')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('n')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  const waves = await db.selectFrom('wave').select('closed_on').orderBy('opened_at').execute()
  const releases = await db.selectFrom('release').select('wave_id').execute()
  return { kinds, waves: waves.map(({ closed_on }) => closed_on), releases: releases.length }
}

test.runIf(onServer)('four processes open, remind, close and open again once', async () => {
  const [first] = processes as [Sandbox]
  first.setTime('2026-11-25T15:00:00Z')
  await startConsultation(first.services, null, consultationSchema.parse(pulse))
  expect(await allLookAt('2027-01-04T14:00:00Z')).toEqual({
    kinds: [{ kind: 'invitation', n: 14 }],
    waves: [null],
    releases: 0,
  })
  expect((await allLookAt('2027-01-07T14:00:00Z')).kinds).toContainEqual({
    kind: 'reminder',
    n: 14,
  })
  expect(await allLookAt('2027-01-25T06:00:00Z')).toMatchObject({
    waves: ['2027-01-24'],
    releases: 1,
  })
  expect(await allLookAt('2027-04-05T14:00:00Z')).toMatchObject({
    kinds: [
      { kind: 'invitation', n: 28 },
      { kind: 'reminder', n: 14 },
    ],
    waves: ['2027-01-24', null],
  })
})
