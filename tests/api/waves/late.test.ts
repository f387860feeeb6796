import { beforeEach, describe, expect, test } from 'vitest'
import { endLateAnswers } from '../../../api/waves/late.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'
import { releasesOf } from './releases.ts'

const arpent = useSandbox()

const wave = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-16',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}
const until = '2026-07-10'

let ariane: Client
let members: string[]
let id: string
beforeEach(async () => {
  arpent.setTime('2026-06-15T16:00:00Z')
  const seated = await seatMembers(arpent.db, fourteenSeats)
  // Two of one council first, then the nine of the other, so that only the total of both is shown; Maya is the fourteenth.
  members = [...seated.slice(9, 11), ...seated.slice(0, 9), ...seated.slice(11), cast.maya]
  ariane = await arpent.as(cast.ariane)
  id = (await ariane.post('/api/waves', wave)).body.id
})

type Change = Partial<Record<keyof typeof pulseAnswers, unknown>>

async function personOf(number: number): Promise<Client> {
  return arpent.nobody().invited(await secretFor(arpent.db, members[number] ?? ''))
}

async function answer(number: number, change: Change = {}) {
  const person = await personOf(number)
  return person.post('/api/answer/submission', { answers: { ...pulseAnswers, ...change } })
}

/** Everybody from `from` to before `to` answers; `overall` and `pace` go round the scale, the rest is alike. */
async function answerAll(from: number, to: number, change: Change = {}) {
  for (let number = from; number < to; number += 1)
    await answer(number, { overall: (number % 5) + 1, pace: (number % 3) + 2, ...change })
}

const close = () => ariane.post(`/api/waves/${id}/close`)
const takeLate = (day: string | null = until) => ariane.put(`/api/waves/${id}/late`, { until: day })
const release = async () => (await ariane.post(`/api/waves/${id}/late/release`)).body.number

/** All that anybody can read of the round's figures. */
async function figures() {
  const bodies = []
  for (const path of [
    '/api/indicators/SAT-OVERALL/series?council=JC',
    '/api/scorecards/2026-2027/JC',
    '/api/waves',
    `/api/waves/${id}`,
    `/api/waves/${id}/participation`,
  ])
    bodies.push(JSON.stringify((await ariane.get(path)).body))
  return bodies
}

describe('late answers', () => {
  test('are taken where the analyst says so, and change nothing that anybody reads while they wait', async () => {
    await answerAll(0, 9)
    await close()
    expect((await answer(9)).body.code).toBe('wave.closed')
    expect((await takeLate()).status).toBe(204)
    const before = await figures()
    const late = await personOf(9)
    expect((await late.get('/api/answer')).body).toMatchObject({
      state: 'open',
      wave: { late: { closedOn: '2026-06-15', until } },
    })
    const sent = await answer(9)
    expect([sent.status, sent.body.changedUntil]).toEqual([201, until])
    expect((await late.get('/api/answer')).body.state).toBe('submitted')
    expect((await late.get('/api/answer/draft')).body.submitted.overall).toBe(4)
    expect(await release()).toBeNull()
    expect(await figures()).toEqual(before)
  })

  test('are not asked for in one’s own words, and what a draft still holds of these is left out', async () => {
    await answerAll(0, 9)
    const draft = await personOf(9)
    await draft.put('/api/answer/draft', { answers: pulseAnswers, revision: 0 })
    const asked = async () => (await draft.get('/api/answer/instrument')).body.definition
    const names = ({ pages }: { pages: { elements: { name: string }[] }[] }) =>
      pages.flatMap(({ elements }) => elements.map(({ name }) => name))
    const before = names(await asked())
    expect(before).toContain('start')
    await close()
    await takeLate()
    const open = ['start', 'stop', 'next_other']
    expect(names(await asked())).toEqual(before.filter((name) => !open.includes(name)))
    // Of the twelve questions that everybody is asked two are open; the third follows another's answer.
    const { wave: late } = (await draft.get('/api/answer')).body
    expect(late).toMatchObject({ questions: 10, lastRound: null })
    expect((await answer(9)).status).toBe(201)
    const { submitted } = (await draft.get('/api/answer/draft')).body
    expect(submitted).not.toHaveProperty('start')
    expect((await answer(9, { overall: 77 })).body).toMatchObject({
      code: 'answer.refused',
      question: 'overall',
    })
  })

  test('of five make a second release; the first stays as it was, and figures are read from the newest', async () => {
    await answerAll(0, 9)
    await close()
    const [first] = await releasesOf(arpent.db, id)
    await takeLate()
    await answerAll(9, 13)
    expect(await release()).toBeNull()
    await answerAll(13, 14)
    expect(await release()).toBe(2)
    const [one, two] = await releasesOf(arpent.db, id)
    expect(one).toEqual(first)
    // Overall of member n is n mod 5 + 1: 0 to 8 first, 9 to 13 late.
    expect(one?.get('pulse.overall JC')).toEqual({ '1': 2, '2': 2, '3': 2, '4': 2, '5': 1 })
    expect(two?.get('pulse.overall JC')).toEqual({ '1': 3, '2': 3, '3': 3, '4': 3, '5': 2 })
    expect(two?.get('participation JC')).toEqual({ answered: 14 })
    const { body } = await ariane.get(
      '/api/indicators/SAT-OVERALL/series?council=JC&from=2026-2027&to=2026-2027',
    )
    expect(body.points[0]).toMatchObject({ n: 14, N: 14 })
    expect((await ariane.get(`/api/waves/${id}`)).body).toMatchObject({
      answered: 14,
      release: { number: 2 },
    })
  })

  test('that nearly all say the same of an item leave that item as first published, for good', async () => {
    await answerAll(0, 9)
    await close()
    await takeLate()
    await answerAll(9, 14, { overall: 5 })
    expect(await release()).toBe(2)
    const [, two] = await releasesOf(arpent.db, id)
    expect(two?.get('pulse.overall JC')).toEqual({ '1': 2, '2': 2, '3': 2, '4': 2, '5': 1 })
    // Pace of member n is n mod 3 + 2.
    expect(two?.get('pulse.pace JC')).toEqual({ '2': 5, '3': 5, '4': 4 })
    // Nine alike at the close: words, which stay.
    expect(two?.get('pulse.needs JC')).toEqual('one_fifth_or_fewer')
  })

  test('make first figures of a round that had too few', async () => {
    await answerAll(0, 4)
    expect((await close()).body.released).toBe(false)
    await takeLate()
    await answerAll(4, 7)
    await answer(0, { overall: 2, pace: 2 })
    expect(await release()).toBe(2)
    const [, two] = await releasesOf(arpent.db, id)
    expect(two?.get('pulse.overall JC')).toEqual({ '1': 1, '2': 3, '3': 1, '4': 1, '5': 1 })
  })
})

describe('corrections', () => {
  test('count once five are corrected and five stay, and not before', async () => {
    await answerAll(0, 14)
    await close()
    await takeLate()
    for (const number of [0, 1, 2, 3]) await answer(number, { overall: 5 - number, pace: 3 })
    expect(await release()).toBeNull()
    await answer(4, { overall: 1, pace: 5 })
    expect(await release()).toBe(2)
    const [one, two] = await releasesOf(arpent.db, id)
    expect(one?.get('pulse.overall JC')).toEqual({ '1': 3, '2': 3, '3': 3, '4': 3, '5': 2 })
    // 1, 2, 3, 4, 5 became 5, 4, 3, 2, 1.
    expect(two?.get('pulse.overall JC')).toEqual({ '1': 3, '2': 3, '3': 3, '4': 3, '5': 2 })
    // 2, 3, 4, 2, 3 of the pace became 3, 3, 3, 3, 5: nearly all alike, so it stays.
    expect(two?.get('pulse.pace JC')).toEqual(one?.get('pulse.pace JC'))
  })

  test('wait where those who stay would be fewer than five', async () => {
    await answerAll(0, 9)
    await close()
    await takeLate()
    await answerAll(2, 7, { overall: 2, pace: 2 })
    expect(await release()).toBeNull()
  })

  test('taken back wait no longer', async () => {
    await answerAll(0, 9)
    await close()
    await takeLate()
    const { start: _, ...kept } = pulseAnswers
    for (const overall of [3, 1])
      await (
        await personOf(0)
      ).post('/api/answer/submission', { answers: { ...kept, overall, pace: 2 } })
    expect(await arpent.db.selectFrom('late_response').selectAll().execute()).toEqual([])
  })
})

describe('their end', () => {
  test('comes with the day: what is enough is released, what is not is destroyed unread, and links are closed', async () => {
    await answerAll(0, 7)
    await close()
    await takeLate()
    await answerAll(7, 12)
    arpent.setTime('2026-07-11T12:00:00Z')
    await endLateAnswers(arpent.services)
    await endLateAnswers(arpent.services)
    expect(await releasesOf(arpent.db, id)).toHaveLength(2)
    expect((await answer(12)).body).toMatchObject({ code: 'wave.closed' })
    arpent.setTime('2026-06-20T12:00:00Z')
    await takeLate()
    await answer(12)
    await takeLate(null)
    for (const table of ['late_response', 'draft'] as const)
      expect(await arpent.db.selectFrom(table).selectAll().execute()).toEqual([])
    expect((await answer(12)).body.code).toBe('wave.closed')
  })

  test.each([
    ['an open round', false, until, 409, 'wave.open'],
    ['a day that is past', true, '2026-06-14', 422, 'late.until_past'],
  ])('%s is refused', async (_, closed, day, status, code) => {
    if (closed) await close()
    expect(await takeLate(day)).toMatchObject({ status, body: { code } })
  })
})
