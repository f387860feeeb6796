import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox()

let ariane: Client
let members: string[]
let id: string
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
  id = (await ariane.post('/api/waves', junePulse)).body.id
})

async function answer(
  email: string,
  change: Partial<Record<keyof typeof pulseAnswers, unknown>> = {},
) {
  const person = arpent.nobody().invited(await secretFor(arpent.db, email))
  return person.post('/api/answer/submission', { answers: { ...pulseAnswers, ...change } })
}

/** What the release holds of an item for a domain: invited, and people by value. */
async function released(item: string, domain: string) {
  const parts = await arpent.db
    .selectFrom('release_part')
    .selectAll()
    .where('item_code', '=', item)
    .execute()
  const inside = parts.filter(({ domains }) => domains.includes(domain))
  const counts = await arpent.db
    .selectFrom('release_count')
    .selectAll()
    .where('item_code', '=', item)
    .execute()
  const values: Record<string, number> = {}
  for (const { part, value, n } of counts) {
    if (inside.some((row) => row.part === part)) values[value] = (values[value] ?? 0) + n
  }
  return {
    invited: inside.reduce((sum, { invited }) => sum + invited, 0),
    values,
    bands: inside.map(({ band }) => band).filter(Boolean),
  }
}

describe('while a round is open', () => {
  test('the analyst sees who takes part, by jurisdiction and order, live', async () => {
    await answer(members[0] ?? '')
    const { body } = await ariane.get(`/api/waves/${id}/participation`)
    expect(body).toMatchObject({ invited: 14, answered: 1, daysLeft: 15 })
    expect(body.byJurisdiction).toContainEqual({
      jurisdiction: {
        code: 'NL',
        name: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' },
      },
      order: 'provincial',
      invited: 1,
      answered: 1,
    })
    await answer(members[12] ?? '')
    expect((await ariane.get(`/api/waves/${id}/participation`)).body.answered).toBe(2)
  })

  test('nobody sees a figure made of answers', async () => {
    for (const email of members) await answer(email)
    const { body } = await ariane.get('/api/indicators/SAT-OVERALL/series?council=JC')
    expect(body.points).toEqual([])
    expect((await ariane.get(`/api/waves/${id}/responses`)).body.code).toBe('wave.not_named')
  })
})

describe('closing', () => {
  test('releases the council’s total: nine of the ten answered, three of them less than satisfied', async () => {
    const answers = [5, 4, 4, 4, 4, 4, 3, 2, 1]
    for (const [index, overall] of answers.entries())
      await answer(members[index] ?? '', { overall })
    const closed = await ariane.post(`/api/waves/${id}/close`)
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed', released: true } })
    // All nine sit on one council, so the other's nobody is no group to show apart.
    expect(await released('pulse.overall', 'JC')).toEqual({
      invited: 14,
      values: { '5': 1, '4': 5, '3': 1, '2': 1, '1': 1 },
      bands: [],
    })
    expect(await released('participation', 'JC')).toMatchObject({
      invited: 14,
      values: { answered: 9 },
    })
  })

  test('an item that all but one answered alike leaves in words, without a count', async () => {
    for (const [index, email] of members.slice(0, 9).entries()) {
      await answer(email, { overall: index === 0 ? 2 : 5, pace: (index % 5) + 1 })
    }
    await ariane.post(`/api/waves/${id}/close`)
    expect(await released('pulse.overall', 'JC')).toEqual({
      invited: 14,
      values: {},
      bands: ['four_fifths_or_more'],
    })
    expect((await released('pulse.pace', 'JC')).values).toEqual({
      '1': 2,
      '2': 2,
      '3': 2,
      '4': 2,
      '5': 1,
    })
  })

  test('four answers are too few: nothing of them is released', async () => {
    for (const email of members.slice(0, 4)) await answer(email)
    const { body } = await ariane.post(`/api/waves/${id}/close`)
    expect(body).toMatchObject({ released: false, domains: [] })
    expect(
      await arpent.db
        .selectFrom('release_count')
        .selectAll()
        .where('item_code', '!=', 'participation')
        .execute(),
    ).toEqual([])
  })

  test('five answers from two organisations are too few too', async () => {
    await arpent.db
      .updateTable('invitation')
      .set({ unit_code: 'ON' })
      .where('unit_code', '!=', 'NL')
      .execute()
    for (const email of members.slice(0, 5)) await answer(email)
    expect((await ariane.post(`/api/waves/${id}/close`)).body.released).toBe(false)
  })

  test('deletes what is finer than the release: tallies by cell, drafts', async () => {
    for (const email of members.slice(0, 6)) await answer(email)
    await ariane.post(`/api/waves/${id}/close`)
    for (const table of ['tally', 'draft'] as const) {
      expect(await arpent.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })

  test('is once, and ends the answers', async () => {
    await ariane.post(`/api/waves/${id}/close`)
    expect(await ariane.post(`/api/waves/${id}/close`)).toMatchObject({
      status: 410,
      body: { code: 'wave.closed' },
    })
    expect(await answer(members[0] ?? '')).toMatchObject({
      status: 410,
      body: { code: 'wave.closed' },
    })
  })

  test('after the last day belongs to that day', async () => {
    arpent.setTime('2026-07-03T12:00:00Z')
    await (await arpent.as(cast.ariane)).post(`/api/waves/${id}/close`)
    const row = await arpent.db
      .selectFrom('wave')
      .select('closed_on')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.closed_on).toBe('2026-06-30')
  })

  test('a release never changes', async () => {
    for (const email of members.slice(0, 6)) await answer(email)
    await ariane.post(`/api/waves/${id}/close`)
    await expect(arpent.db.updateTable('release_count').set({ n: 99 }).execute()).rejects.toThrow(
      /never change/,
    )
    await expect(arpent.db.deleteFrom('release_part').execute()).rejects.toThrow(/never change/)
  })

  test('tallies that differ from the responses are not released, and the round stays open', async () => {
    for (const email of members.slice(0, 6)) await answer(email)
    await arpent.db
      .updateTable('tally')
      .set({ n: 7 })
      .where('item_code', '=', 'pulse.overall')
      .execute()
    expect(await ariane.post(`/api/waves/${id}/close`)).toMatchObject({
      status: 500,
      body: { code: 'server.error' },
    })
    expect((await ariane.get(`/api/waves/${id}`)).body.state).toBe('open')
  })
})
