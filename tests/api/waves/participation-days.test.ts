import { beforeEach, describe, expect, test } from 'vitest'
import { keepParticipationOfDay } from '../../../api/waves/participation-days.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { answerPulse, endOfDay, openPulse } from './days-of-rounds.ts'

const arpent = useSandbox()

let ariane: Client
let members: string[]
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
})

const open = (closesOn: string, council = 'JC', mode = 'confidential') =>
  openPulse(ariane, { closesOn, council, mode })
const answer = (from: number, to: number) => answerPulse(arpent, members.slice(from, to))
const endOf = (day: string) => endOfDay(arpent, day)

const kept = () =>
  arpent.db
    .selectFrom('participation_day')
    .select(['day', 'domain', 'invited', 'answered'])
    .orderBy('day')
    .execute()

describe('the count of a day', () => {
  test('is kept once, in its last minutes', async () => {
    await open('2026-06-30')
    await answer(0, 3)
    await keepParticipationOfDay(arpent.services)
    expect(await kept()).toEqual([])
    await endOf('2026-06-15')
    await answer(3, 4)
    await keepParticipationOfDay(arpent.services)
    // A council of four is too few, and so is the rest of fourteen once the other ten are known: the whole alone.
    expect(await kept()).toEqual([{ day: '2026-06-15', domain: 'JC', invited: 14, answered: 3 }])
  })

  test('is kept by home council where each has enough people', async () => {
    await arpent.db
      .updateTable('person')
      .set({ home_council_code: 'PSCIOC' })
      .where('email', 'in', [members[0] ?? '', members[1] ?? ''])
      .execute()
    await open('2026-06-30')
    await answer(0, 3)
    await endOf('2026-06-15')
    const counts = await kept()
    expect(counts.toSorted((a, b) => a.domain.localeCompare(b.domain))).toEqual([
      { day: '2026-06-15', domain: 'JC', invited: 14, answered: 3 },
      { day: '2026-06-15', domain: 'PSCIOC', invited: 6, answered: 2 },
      { day: '2026-06-15', domain: 'PSSDC', invited: 8, answered: 1 },
    ])
  })
})

describe('against the last round', () => {
  beforeEach(async () => {
    const first = await open('2026-06-30')
    await answer(0, 4)
    await endOf('2026-06-15')
    await answer(4, 8)
    arpent.setTime('2026-06-18T16:00:00Z')
    await ariane.post(`/api/waves/${first}/close`)
    arpent.setTime('2026-07-01T16:00:00Z')
  })

  test('the same day, the close, and where it would end if it went on alike', async () => {
    const second = await open('2026-07-10')
    arpent.setTime('2026-07-02T16:00:00Z')
    await answer(8, 13)
    const { body } = await ariane.get(`/api/waves/${second}/participation/last`)
    expect(body).toMatchObject({ day: 2, length: 10 })
    expect(body.days).toEqual([{ day: 2, date: '2026-07-02', invited: 14, answered: 5 }])
    // Nothing ran at the end of the second and third days: the last count by then is the first day's.
    expect(body.last.sameDay).toEqual({ day: 1, date: '2026-06-15', invited: 14, answered: 4 })
    expect(body.last.atClose).toEqual({ day: 4, date: '2026-06-18', invited: 14, answered: 8 })
    // Four of eight had answered by then, so five now would make ten.
    expect(body.expected).toEqual({ invited: 14, answered: 10 })
    const inLast = (unit: string) =>
      body.last.byJurisdiction.find(({ code }: { code: string }) => code === unit)
    expect(inLast('NL')).toMatchObject({ invited: 1, answered: 1 })
    expect(inLast('YT')).toMatchObject({ invited: 1, answered: 0 })
    expect(body.last.byOrder).toContainEqual({ code: 'territorial', invited: 3, answered: 0 })
  })

  test('nothing is foretold of two answers, and nobody more than the invited', async () => {
    const second = await open('2026-07-10')
    await answer(0, 2)
    const path = `/api/waves/${second}/participation/last`
    expect((await ariane.get(path)).body.expected).toBeNull()
    await answer(2, 13)
    expect((await ariane.get(path)).body.expected).toEqual({ invited: 14, answered: 14 })
  })

  test('a round of other people held since is not the last one; it is where there is no other', async () => {
    const lastOf = async (id: string) =>
      (await ariane.get(`/api/waves/${id}/participation/last`)).body.last
    const other = await open('2026-07-02', 'PSSDC')
    expect(await lastOf(other)).toMatchObject({ atClose: { invited: 14, answered: 8 } })
    await ariane.post(`/api/waves/${other}/close`)
    arpent.setTime('2026-07-03T16:00:00Z')
    const again = await open('2026-07-10')
    expect(await lastOf(again)).toMatchObject({ atClose: { invited: 14, answered: 8 } })
    await ariane.post(`/api/waves/${again}/close`)
    arpent.setTime('2026-07-04T16:00:00Z')
    expect((await lastOf(await open('2026-07-10', 'PSSDC'))).id).toBe(other)
  })

  test('of people too few to be counted by day, the close is told; of nobody, nothing', async () => {
    // Four sit on that council: fewer than the gate lets through.
    const small = await open('2026-07-10', 'PSCIOC', 'named')
    const path = `/api/waves/${small}/participation`
    const { invited, waiting } = (await ariane.get(path)).body
    expect(invited).toBe(4)
    await ariane.post(`/api/waves/${small}/close`)
    expect((await ariane.get(`${path}/last`)).body.days).toEqual([
      { day: 1, date: '2026-07-01', invited: 4, answered: 0 },
    ])
    const left = await open('2026-07-10', 'PSCIOC', 'named')
    for (const { id } of waiting) await ariane.post(`/api/waves/${left}/invitations/${id}/withdraw`)
    expect((await ariane.get(`/api/waves/${left}/participation`)).body.rate).toBeNull()
    expect((await ariane.get(`/api/waves/${left}/participation/last`)).body.days).toEqual([])
  })

  test('a first round has nothing to be set against', async () => {
    await arpent.db.updateTable('wave').set({ form: 'short' }).execute()
    const second = await open('2026-07-10')
    const { body } = await ariane.get(`/api/waves/${second}/participation/last`)
    expect(body).toMatchObject({ last: null, expected: null })
  })
})

test('who still has to answer is named while the round is open', async () => {
  const id = await open('2026-06-30')
  await answer(0, 12)
  const { body } = await ariane.get(`/api/waves/${id}/participation`)
  expect(body.waiting.map(({ name }: { name: string }) => name)).toEqual([
    'Maya Sample',
    'Member 13 Sample',
  ])
  await ariane.post(`/api/waves/${id}/close`)
  expect((await ariane.get(`/api/waves/${id}/participation`)).body.waiting).toEqual([])
})
