import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { answerPulse, endOfDay, openPulse } from './days-of-rounds.ts'

const arpent = useSandbox()

let ariane: Client
let members: string[]
/** Four of fourteen answered on its first day and eight in all; closed on its fourth, twelve days early. */
let first: string
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
  first = await open('2026-06-30')
  await answer(0, 4)
  await endOf('2026-06-15')
  await answer(4, 8)
  arpent.setTime('2026-06-18T16:00:00Z')
  await ariane.post(`/api/waves/${first}/close`)
  arpent.setTime('2026-07-01T16:00:00Z')
})

const open = (closesOn: string) => openPulse(ariane, { closesOn })
const answer = (from: number, to: number) => answerPulse(arpent, members.slice(from, to))
const endOf = (day: string) => endOfDay(arpent, day)

const now = async (id: string) => (await ariane.get(`/api/waves/${id}/participation`)).body
const beside = async (id: string) => (await ariane.get(`/api/waves/${id}/participation/last`)).body

describe('against a round that was closed early', () => {
  test('something is foretold to the day of its close, and nothing after it', async () => {
    const second = await open('2026-07-10')
    await answer(0, 5)
    arpent.setTime('2026-07-04T16:00:00Z')
    // On its fourth and last day eight had answered there, as at its close.
    expect(await beside(second)).toMatchObject({ day: 4, expected: { answered: 5, invited: 14 } })
    arpent.setTime('2026-07-05T16:00:00Z')
    const fifth = await beside(second)
    expect(fifth).toMatchObject({ day: 5, last: { length: 4, sameDay: { answered: 8 } } })
    expect(fifth.expected).toBeNull()
  })
})

describe('a round that is extended', () => {
  test('has the days left of its new last day, and is as long', async () => {
    const second = await open('2026-07-10')
    expect(await now(second)).toMatchObject({ daysLeft: 9, closesOn: '2026-07-10' })
    await ariane.post(`/api/waves/${second}/extend`, { closesOn: '2026-07-15' })
    expect(await now(second)).toMatchObject({ daysLeft: 14, closesOn: '2026-07-15' })
    expect((await beside(second)).length).toBe(15)
    arpent.setTime('2026-07-16T03:59:00Z')
    expect((await now(second)).daysLeft).toBe(0)
    expect(await beside(second)).toMatchObject({ day: 15, length: 15 })
  })
})

describe('a person withdrawn', () => {
  test('is in no number any more, and the last round keeps whom it asked, in the order of the map', async () => {
    const second = await open('2026-07-10')
    await answer(0, 3)
    const { waiting } = await now(second)
    // Member 11 sits for Yukon, and nobody else does.
    const yukon = waiting.find(({ name }: { name: string }) => name === 'Member 11 Sample')
    await ariane.post(`/api/waves/${second}/invitations/${yukon.id}/withdraw`)
    const left = await now(second)
    expect(left).toMatchObject({ invited: 13, answered: 3, rate: 3 / 13 })
    expect(left.waiting).toHaveLength(10)
    const codes = left.byJurisdiction.map(
      ({ jurisdiction }: { jurisdiction: { code: string } }) => jurisdiction.code,
    )
    expect(codes).not.toContain('YT')
    expect(left.byOrder).toContainEqual({ order: 'territorial', invited: 2, answered: 0 })
    const { days, last } = await beside(second)
    expect(days.at(-1)).toMatchObject({ invited: 13, answered: 3 })
    expect(last.atClose).toMatchObject({ invited: 14, answered: 8 })
    expect(last.byJurisdiction.map(({ code }: { code: string }) => code)).toEqual(
      'CA-ESDC NL PE NS NB QC ON MB SK AB BC YT NT NU'.split(' '),
    )
    expect(last.byJurisdiction[11]).toEqual({
      code: 'YT',
      name: { en: 'Yukon', fr: 'Yukon' },
      invited: 1,
      answered: 0,
    })
  })
})
