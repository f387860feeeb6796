import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const plan = (instrument: string, councils: string[]) => ({
  instrument,
  form: 'full',
  mode: 'confidential',
  audience: { councils, roles: ['member'], groups: [] },
  closesOn: '2026-07-30',
})

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
})

const hold = (instrument: string, councils = ['JC']) =>
  ariane.post('/api/waves', {
    ...plan(instrument, councils),
    title: { en: instrument, fr: instrument },
  })

const minutesOf = async (instrument: string) =>
  (await ariane.post('/api/previews/wave', plan(instrument, ['JC']))).body.minutes

describe('what is asked of a person in a quarter', () => {
  test('is the invitations and minutes of the rounds opened in it', async () => {
    const [pulse, impact] = [await minutesOf('member-pulse'), await minutesOf('guide-impact')]
    arpent.setTime('2026-04-01T03:30:00Z')
    await hold('annual-review')
    arpent.setTime('2026-06-15T16:00:00Z')
    await hold('member-pulse')
    await hold('guide-impact', ['PSSDC'])
    const { body } = await ariane.get('/api/burden')
    expect(body.quarter).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(body.limit).toEqual({ invitations: 3, minutes: 60 })
    expect(body.people).toHaveLength(14)
    expect(body.people[0]).toMatchObject({ invitations: 2, minutes: pulse + impact, over: false })
    expect(body.people[0].rounds).toHaveLength(2)
    // Four sit on the other council only. The review opened on 31 March in Toronto: the quarter before.
    expect(body.people.filter(({ invitations }: Asked) => invitations === 1)).toHaveLength(4)
    const before = (await ariane.get('/api/burden?day=2026-03-31')).body
    expect(before.quarter).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(before.people).toHaveLength(14)
  })

  test('a preview names who would pass the limit, once the limit is lower', async () => {
    await hold('member-pulse', ['PSSDC'])
    const preview = async () =>
      (await ariane.post('/api/previews/wave', plan('guide-impact', ['JC']))).body.burden
    expect((await preview()).over).toEqual([])
    const set = await ariane.put('/api/burden/limit', { invitations: 1, minutes: 60 })
    expect(set.status).toBe(204)
    const { limit, over } = await preview()
    expect(limit).toEqual({ invitations: 1, minutes: 60 })
    // Maya and the nine others of that council; four sit on the other one.
    expect(over).toHaveLength(10)
    expect(over[0]).toMatchObject({ name: 'Maya Sample', invitations: 2 })
    expect(over.at(-1)).toMatchObject({ name: 'Member 09 Sample', invitations: 2 })
    expect((await ariane.get('/api/burden')).body.people.every(({ over: o }: Asked) => !o)).toBe(
      true,
    )
  })

  test('an open round names whom it asks more than the limit, in the quarter it opened in', async () => {
    const minutes = (await minutesOf('member-pulse')) + (await minutesOf('guide-impact'))
    await hold('member-pulse', ['PSSDC'])
    const { id } = (await hold('guide-impact')).body
    const burden = async () => (await ariane.get(`/api/waves/${id}/burden`)).body
    expect(await burden()).toEqual({ limit: { invitations: 3, minutes: 60 }, over: [] })
    await ariane.put('/api/burden/limit', { invitations: 1, minutes: 60 })
    const { over } = await burden()
    // The ten of the council that both rounds ask; the four of the other are asked once.
    expect(over).toHaveLength(10)
    expect(over[0]).toEqual({ name: 'Maya Sample', invitations: 2, minutes })
    // Who is withdrawn is asked nothing any more.
    const { people } = (await ariane.get('/api/burden')).body
    const maya = people.find(({ name }: Asked) => name === 'Maya Sample').person
    await ariane.post(`/api/waves/${id}/invitations/${maya}/withdraw`)
    expect((await burden()).over.map(({ name }: Asked) => name)).not.toContain('Maya Sample')
    arpent.setTime('2026-07-02T16:00:00Z')
    expect((await burden()).over).toEqual([])
  })

  test('a round that does not exist burdens nobody: it is not found', async () => {
    const unknown = await ariane.get('/api/waves/00000000-0000-4000-8000-000000000000/burden')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'wave.unknown'])
  })

  test('a launch that reaches the limit asks nobody too much; one more minute does, and one more round', async () => {
    const minutes = (await minutesOf('member-pulse')) + (await minutesOf('guide-impact'))
    await hold('member-pulse')
    const over = async (limit: object) => {
      await ariane.put('/api/burden/limit', limit)
      return (await ariane.post('/api/previews/wave', plan('guide-impact', ['JC']))).body.burden
        .over
    }
    expect(await over({ invitations: 2, minutes })).toEqual([])
    expect(await over({ invitations: 2, minutes: minutes - 1 })).toHaveLength(14)
    expect(await over({ invitations: 1, minutes })).toHaveLength(14)
  })

  test('those above the limit come first, however few their minutes', async () => {
    // Ten people of the one council in two rounds of 5 minutes together; the four of the other in one of 6.
    const open = (instrument: string, councils: string[], how: object) =>
      ariane.post('/api/waves', {
        ...plan(instrument, councils),
        ...how,
        title: { en: instrument, fr: instrument },
      })
    await open('member-pulse', ['PSSDC'], { form: 'short' })
    await open('guide-impact', ['PSSDC'], {})
    await open('annual-review', ['PSCIOC'], { mode: 'named' })
    await ariane.put('/api/burden/limit', { invitations: 1, minutes: 999 })
    const { people } = (await ariane.get('/api/burden')).body
    expect(people.map(({ minutes, over }: Asked) => [minutes, over])).toEqual([
      ...Array.from({ length: 10 }, () => [5, true]),
      ...Array.from({ length: 4 }, () => [6, false]),
    ])
  })

  test('minutes pass it too', async () => {
    const minutes = (await minutesOf('member-pulse')) as number
    await hold('member-pulse')
    await ariane.put('/api/burden/limit', { invitations: 9, minutes })
    expect((await ariane.get('/api/burden')).body.people[0].over).toBe(false)
    await ariane.put('/api/burden/limit', { invitations: 9, minutes: minutes - 1 })
    expect((await ariane.get('/api/burden')).body.people[0].over).toBe(true)
  })

  test.each([
    { invitations: 0, minutes: 20 },
    { invitations: 3, minutes: 1000 },
    { invitations: 2.5, minutes: 20 },
    { invitations: 3 },
  ])('a limit of %j is refused and the old one stays', async (limit) => {
    expect((await ariane.put('/api/burden/limit', limit)).body.code).toBe('request.invalid')
    expect((await ariane.get('/api/burden')).body.limit).toEqual({ invitations: 3, minutes: 60 })
  })
})

type Asked = { name: string; invitations: number; minutes: number; over: boolean }

describe.each([
  // A minute before and after midnight of the first of July: two and a half hours behind Greenwich in summer, and seven.
  ['America/St_Johns', '2026-07-01T02:29:00Z', '2026-07-01T02:31:00Z'],
  ['America/Vancouver', '2026-07-01T06:59:00Z', '2026-07-01T07:01:00Z'],
])('in the zone %s', (timeZone, before, after) => {
  const there = useSandbox({ environment: { TIME_ZONE: timeZone } })

  test('a quarter ends at its own midnight', async () => {
    await seatMembers(there.db, fourteenSeats)
    there.setTime(before)
    const analyst = await there.as(cast.ariane)
    const body = { ...plan('member-pulse', ['JC']), title: { en: 'Pulse', fr: 'Éclair' } }
    await analyst.post('/api/waves', body)
    const asked = async () => (await analyst.get('/api/burden')).body
    expect((await asked()).quarter.to).toBe('2026-06-30')
    expect((await asked()).people).toHaveLength(14)
    there.setTime(after)
    expect((await asked()).quarter.from).toBe('2026-07-01')
    expect((await asked()).people).toEqual([])
    expect((await analyst.get('/api/burden?day=2026-06-30')).body.people).toHaveLength(14)
  })
})
