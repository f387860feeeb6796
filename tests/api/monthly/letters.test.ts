import { beforeEach, describe, expect, test } from 'vitest'
import { json } from '../../../api/database/columns.ts'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { sendMonthlyLetters } from '../../../api/monthly/send.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({
  smtp: true,
  environment: { PUBLIC_URL: 'https://arpent.example.org' },
})

/** Research: findings overdue, a report due by the end of June, a task nobody reviewed for years, a guide to review. */
beforeEach(async () => {
  const ariane = await arpent.as(cast.ariane)
  const add = (given: object) => ariane.post('/api/groups/RES/milestones', given)
  await add({ title: { en: 'Findings', fr: 'Constats' }, firstApprovedDueOn: '2026-05-29' })
  await add({ title: { en: 'Report', fr: 'Rapport' }, plannedDueOn: '2026-06-30' })
  await add({ title: { en: 'Pilot', fr: 'Projet pilote' }, plannedDueOn: '2026-07-31' })
  await ariane.post('/api/councils/JC/tasks', {
    reference: 'T-1',
    title: { en: 'Compare', fr: 'Comparer' },
    group: 'RES',
    askedOn: '2024-05-01',
    dueOn: '2027-05-01',
  })
  await arpent.db
    .insertInto('practice_guide')
    .values({
      code: 'g-1',
      group_code: 'RES',
      title: json({ en: 'Guide', fr: 'Guide' }),
      published_on: '2024-01-15',
      review_on: '2026-05-31',
    })
    .execute()
  await look('2026-05-20T16:00:00Z')
  arpent.sent.length = 0
})

/** The program looks at the clock, and what it wrote leaves. */
async function look(moment: string): Promise<number> {
  arpent.setTime(moment)
  const before = arpent.sent.length
  await sendMonthlyLetters(arpent.services)
  await dispatchQueued(arpent.services)
  return arpent.sent.length - before
}

describe('the monthly letter', () => {
  test('tells a co-chair once a month what waits, with one link and a way to stop', async () => {
    expect(await look('2026-06-01T12:59:00Z')).toBe(0)
    expect(await look('2026-06-01T13:00:00Z')).toBe(1)
    const [letter] = arpent.sent
    expect(letter).toMatchObject({
      to: cast.colin,
      language: 'en',
      subject: 'This month in your groups: 4 things wait',
    })
    expect(letter?.text).toContain(
      'Research: 1 milestone overdue, 1 milestone due by 30 June 2026, 1 assigned task to confirm, 1 guide to review',
    )
    expect(letter?.text.match(/https:\/\/arpent\.example\.org\/waiting\b/g)).toHaveLength(1)
    expect(letter?.text).toContain(
      'Dans les groupes que vous coprésidez\u00a0: 4 choses en attente.',
    )
    expect(letter?.oneClick).toMatch(
      /^https:\/\/arpent\.example\.org\/api\/monthly-letters\/[\w-]+\/stop$/,
    )
  })

  test('leaves once over a quarter’s looks, and is caught up once after a standstill', async () => {
    const moments = [
      ['2026-06-01T13:00:00Z', 1],
      ['2026-06-01T13:01:00Z', 0],
      ['2026-06-15T13:00:00Z', 0],
      // The first of July is a holiday; the machine stands still until the tenth, when it is four in the morning.
      ['2026-07-10T08:00:00Z', 0],
      ['2026-07-10T12:59:00Z', 0],
      ['2026-07-10T13:00:00Z', 1],
      ['2026-07-10T13:01:00Z', 0],
      ['2026-08-03T12:00:00Z', 0],
      ['2026-08-03T13:00:00Z', 1],
      // The machine stands still until three days before the next letter: August's has left, and September's follows.
      ['2026-08-29T13:00:00Z', 0],
      ['2026-09-01T13:00:00Z', 1],
      // October's is missed by weeks: a letter four days before November's says nothing more.
      ['2026-10-29T13:00:00Z', 0],
      ['2026-11-02T14:00:00Z', 1],
    ] as const
    for (const [moment, letters] of moments)
      expect([moment, await look(moment)]).toEqual([moment, letters])
  })

  test('that comes late at night is foretold for nine in the morning, and leaves then', async () => {
    const odile = await arpent.as(cast.odile)
    const next = async () => (await odile.get('/api/monthly-letter')).body.next
    for (const moment of ['2026-06-11T01:00:00Z', '2026-06-11T08:00:00Z']) {
      arpent.setTime(moment)
      expect(await next()).toEqual({ day: '2026-06-11', at: '2026-06-11T13:00:00.000Z' })
      arpent.sent.length = 0
      expect(await look(moment)).toBe(0)
    }
    expect(await look('2026-06-11T13:00:00Z')).toBe(1)
    expect((await next()).day).toBe('2026-07-02')
  })

  test('doesn’t come where nothing waits', async () => {
    const colin = await arpent.as(cast.colin)
    await colin.patch('/api/groups/RES/milestones/M-1', { doneOn: '2026-05-20' })
    await colin.patch('/api/groups/RES/milestones/M-2', { cancelledOn: '2026-05-20' })
    await colin.patch('/api/groups/RES/tasks/T-1', { reviewedOn: '2026-05-20' })
    await arpent.db
      .updateTable('practice_guide')
      .set({ under_review_since: '2026-05-20' })
      .execute()
    arpent.sent.length = 0
    expect(await look('2026-06-01T13:00:00Z')).toBe(0)
    // The month is settled all the same: what comes up later waits for the next letter.
    await colin.patch('/api/groups/RES/milestones/M-1', { doneOn: null })
    expect(await look('2026-06-02T13:00:00Z')).toBe(0)
  })

  test('is stopped by its link, or by one click in the mail program, and comes again', async () => {
    await look('2026-06-01T13:00:00Z')
    const path = new URL(arpent.sent[0]?.oneClick ?? '').pathname
    const token = path.split('/')[3] ?? ''
    const nobody = arpent.nobody()
    expect((await nobody.get(path)).headers.get('location')).toBe(`/monthly-letters#${token}`)
    expect((await nobody.get(`/api/monthly-letters/${token}`)).body).toEqual({ stopped: false })
    expect((await nobody.post(path)).status).toBe(204)
    expect(await look('2026-07-02T13:00:00Z')).toBe(0)
    expect((await nobody.put(`/api/monthly-letters/${token}`, { stopped: false })).status).toBe(204)
    expect(await look('2026-08-04T13:00:00Z')).toBe(1)
    const other = `${token.slice(0, -2)}AA`
    expect((await nobody.get(`/api/monthly-letters/${other}`)).body.code).toBe('reminders.unknown')
  })

  test('that was stopped while it waited for the mail server doesn’t leave', async () => {
    arpent.setTime('2026-06-01T13:00:00Z')
    await sendMonthlyLetters(arpent.services)
    const { id } = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.colin)
      .executeTakeFirstOrThrow()
    const token = arpent.services.keys.monthlyToken(id)
    await arpent.nobody().put(`/api/monthly-letters/${token}`, { stopped: true })
    expect(await dispatchQueued(arpent.services)).toBe(0)
    const kinds = await arpent.db
      .selectFrom('message')
      .select('state')
      .where('kind', '=', 'monthly')
      .execute()
    expect(kinds).toEqual([{ state: 'cancelled' }])
  })
})

describe('its keepers', () => {
  test('see who gets what, word for word, before it leaves', async () => {
    arpent.setTime('2026-05-30T16:00:00Z')
    const odile = await arpent.as(cast.odile)
    const { body } = await odile.get('/api/monthly-letter')
    expect(body).toMatchObject({
      enabled: true,
      day: null,
      next: { day: '2026-06-01', at: '2026-06-01T13:00:00.000Z' },
      left: [],
      people: [{ email: cast.colin, stopped: false, groups: [{ code: 'RES' }] }],
    })
    arpent.sent.length = 0
    await look('2026-06-01T13:00:00Z')
    const [letter] = arpent.sent
    const [{ letter: foretold }] = body.people
    expect(foretold.subject).toBe(letter?.subject)
    const withoutToken = (text = '') => text.replace(/monthly-letters#\S+/, 'monthly-letters')
    expect(foretold.text).toBe(withoutToken(letter?.text))
    expect((await odile.get('/api/monthly-letter')).body.left).toMatchObject([
      { month: '2026-06', letters: 1 },
    ])
  })

  test('turn it off and on; days that passed meanwhile bring nothing', async () => {
    const ariane = await arpent.as(cast.ariane)
    arpent.sent.length = 0
    expect((await ariane.put('/api/monthly-letter', { enabled: false, day: null })).status).toBe(
      204,
    )
    expect(await look('2026-06-01T13:00:00Z')).toBe(0)
    arpent.setTime('2026-06-10T13:00:00Z')
    await ariane.put('/api/monthly-letter', { enabled: true, day: 20 })
    expect(await look('2026-06-10T13:01:00Z')).toBe(0)
    expect(await look('2026-06-20T13:00:00Z')).toBe(1)
    const { status } = await ariane.put('/api/monthly-letter', { enabled: true, day: 29 })
    expect(status).toBe(400)
  })
})

test('a co-chair settles what waits from one page: ticks, confirms, closes', async () => {
  arpent.setTime('2026-06-15T16:00:00Z')
  const colin = await arpent.as(cast.colin)
  const { body } = await colin.get('/api/waiting')
  expect(body).toMatchObject({
    asOf: '2026-06-15',
    until: '2026-06-30',
    groups: [{ code: 'RES' }],
    milestones: [
      { reference: 'M-1', on: '2026-05-29' },
      { reference: 'M-2', on: '2026-06-30' },
    ],
    tasks: [{ reference: 'T-1', council: 'JC', on: '2027-05-01' }],
    guides: [{ reference: 'g-1', on: '2026-05-31' }],
  })
  await colin.patch('/api/groups/RES/milestones/M-1', { doneOn: body.asOf })
  await colin.post('/api/groups/RES/tasks/T-1/decisions', {
    verdict: 'essential',
    decidedOn: body.asOf,
    decidedBy: 'Colin Sample',
  })
  const after = (await colin.get('/api/waiting')).body
  expect(after).toMatchObject({ milestones: [{ reference: 'M-2' }], tasks: [] })
})
