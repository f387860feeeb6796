import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { lookAt, pulse, readers } from './quarter.ts'

/** A round whose last day is moved: by nature from 4 to 24 January 2027. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
})

/** Opens the January round; its id, and what moves its end. */
async function open(reminders: { after: number[]; before: number[] }) {
  const started = await ariane.post('/api/consultations', { ...pulse, reminders })
  expect(await lookAt(arpent, '2027-01-04T14:00:00Z')).toHaveLength(14)
  const show = async () => (await ariane.get(`/api/consultations/${started.body.id}`)).body
  const wave = (await show()).open.id
  const mails = async () => (await ariane.get(`/api/consultations/${started.body.id}/mails`)).body
  /** The days on which the open round still reminds, as its page foretells. */
  const foretold = async (): Promise<string[]> =>
    (await mails()).now.mails.map(({ at }: { at: string }) => at.slice(0, 10))
  const extend = async (closesOn: string) =>
    expect((await ariane.post(`/api/waves/${wave}/extend`, { closesOn })).status).toBe(204)
  return { wave, show, foretold, extend }
}

describe('extended', () => {
  test('twice, it reminds two days before its last end, and on no day that an end in between would have had', async () => {
    const { extend, foretold } = await open({ after: [], before: [2] })
    expect(await lookAt(arpent, '2027-01-22T14:00:00Z')).toHaveLength(14)
    await extend('2027-01-31')
    expect(await foretold()).toEqual(['2027-01-29'])
    await extend('2027-02-07')
    expect(await foretold()).toEqual(['2027-02-05'])
    expect(await lookAt(arpent, '2027-01-29T14:00:00Z')).toEqual([])
    const [last] = await lookAt(arpent, '2027-02-05T14:00:00Z')
    expect(last?.subject).toMatch(/^(Last reminder|Dernier rappel)/)
  })

  test('by so little that the reminder would lie in the past, and then by more, it still has it', async () => {
    const { extend, foretold } = await open({ after: [], before: [2] })
    await lookAt(arpent, '2027-01-22T14:00:00Z')
    await lookAt(arpent, '2027-01-24T15:00:00Z')
    await extend('2027-01-25')
    expect(await foretold()).toEqual([])
    await extend('2027-02-07')
    expect(await foretold()).toEqual(['2027-02-05'])
  })

  test('it reminds on days of the rule that only now fall within it, from either end', async () => {
    // Day 25 is 29 January, after the end; 22 days before the end is 2 January, before the opening.
    const { extend, foretold } = await open({ after: [3, 25], before: [22] })
    expect(await foretold()).toEqual(['2027-01-07'])
    await extend('2027-02-04')
    expect(await foretold()).toEqual(['2027-01-07', '2027-01-13', '2027-01-29'])
    for (const day of ['2027-01-07', '2027-01-13', '2027-01-29'])
      expect(readers(await lookAt(arpent, `${day}T14:00:00Z`))).toHaveLength(14)
  })

  test('onto a day that has a reminder, the one before the end is the last, once', async () => {
    const { extend, foretold } = await open({ after: [12], before: [2, 15] })
    await extend('2027-01-31')
    // Day 12 and 15 days before the new end are both 16 January.
    expect(await foretold()).toEqual(['2027-01-16', '2027-01-29'])
    expect(await lookAt(arpent, '2027-01-16T14:00:00Z')).toHaveLength(14)
    await extend('2027-02-07')
    expect(await foretold()).toEqual(['2027-01-23', '2027-02-05'])
  })
})

test('closed early by hand, nothing more is sent, it is released, and the next round comes on its day', async () => {
  const { wave, show } = await open({ after: [3, 10], before: [2] })
  await lookAt(arpent, '2027-01-07T14:00:00Z')
  arpent.setTime('2027-01-12T15:00:00Z')
  expect(await ariane.post(`/api/waves/${wave}/close`)).toMatchObject({
    status: 200,
    body: { state: 'closed', released: false },
  })
  for (const day of ['2027-01-14', '2027-01-22', '2027-01-25'])
    expect(await lookAt(arpent, `${day}T14:00:00Z`)).toEqual([])
  const { rounds, next } = await show()
  expect(rounds).toMatchObject([{ period: '2027-01', state: 'closed', closedOn: '2027-01-12' }])
  expect(next).toMatchObject({ opensOn: '2027-04-05', closesOn: '2027-04-25', state: 'planned' })
  expect(await lookAt(arpent, '2027-04-05T13:00:00Z')).toHaveLength(14)
})
