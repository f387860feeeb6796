import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { type OpenWave, openWave, publishInstrument } from '../../support/waves.ts'
import { everyKind } from '../responses/every-kind.ts'

const arpent = useSandbox()

let ariane: Client
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
})

const open = (plan: { mode?: 'confidential' | 'named'; form?: 'full' | 'short' } = {}) =>
  openWave(arpent.db, arpent.services.keys, { instrument: everyKind, mode: 'named', ...plan })

const submit = (round: OpenWave, email: string, answers: object) =>
  arpent.nobody().invited(round.secretOf(email)).post('/api/answer/submission', { answers })

const answersOf = async ({ id }: OpenWave) => (await ariane.get(`/api/waves/${id}/responses`)).body
const questionsOf = async ({ id }: OpenWave) =>
  (await ariane.get(`/api/waves/${id}/questions`)).body.sections

describe('who answered a named round', () => {
  test('is told with their jurisdiction and the group they co-chair, and nobody who has not answered', async () => {
    const round = await open()
    expect(await answersOf(round)).toEqual([])
    await submit(round, cast.colin, { pick: 'other', 'pick-Comment': 'Else', rate: 4 })
    const [colin, ...rest] = await answersOf(round)
    expect(rest).toEqual([])
    expect(colin).toMatchObject({
      name: 'Colin Sample',
      jurisdiction: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
      groups: [{ code: 'RES', name: { en: 'Research' } }],
      answers: { pick: 'other', 'pick-Comment': 'Else', rate: 4 },
      waiting: false,
    })
    await submit(round, cast.maya, { pick: 'a' })
    expect((await answersOf(round)).map(({ groups }: { groups: [] }) => groups.length)).toEqual([
      1, 0,
    ])
  })

  test('a seat that ended before the round opened is not theirs in it; one that ended during it is', async () => {
    const round = await open()
    await submit(round, cast.colin, { pick: 'a' })
    const ending = (day: string) =>
      arpent.db.updateTable('person_role').set({ ends_on: day }).where('group_code', '=', 'RES')
    await ending('2026-06-01').execute()
    expect((await answersOf(round))[0].groups).toHaveLength(1)
    await ending('2026-05-31').execute()
    expect((await answersOf(round))[0].groups).toEqual([])
  })

  test('answers corrected after the close are shown, and said to wait', async () => {
    const round = await open()
    await submit(round, cast.colin, { pick: 'a' })
    await ariane.post(`/api/waves/${round.id}/close`)
    await ariane.put(`/api/waves/${round.id}/late`, { until: '2026-07-10' })
    await submit(round, cast.colin, { pick: 'c' })
    expect(await answersOf(round)).toMatchObject([{ answers: { pick: 'c' }, waiting: true }])
  })

  test('no single answer of another round is shown', async () => {
    const round = await open({ mode: 'confidential' })
    const { status, body } = await ariane.get(`/api/waves/${round.id}/responses`)
    expect([status, body.code]).toEqual([409, 'wave.not_named'])
  })
})

describe('what a round asks', () => {
  test('stands section by section, each choice with its words', async () => {
    const [closed, written] = await questionsOf(await open())
    expect([closed.title.en, written.title.fr]).toEqual(['Closed', 'Open (fr)'])
    expect(closed.questions.map(({ name }: { name: string }) => name)).toEqual([
      'pick',
      'several',
      'order',
      'rate',
      'why',
    ])
    expect(closed.questions[0]).toMatchObject({
      title: { en: 'Pick one', fr: 'Pick one (fr)' },
      commentName: 'pick-Comment',
      conditional: false,
    })
    expect(closed.questions[0].choices).toContainEqual({
      value: 'b',
      text: { en: 'B', fr: 'B (fr)' },
    })
    expect(closed.questions[4].conditional).toBe(true)
    expect(written.questions[2].inputType).toBe('date')
  })

  test('is what it was opened with, whatever became of the instrument', async () => {
    const round = await open()
    const [first, ...others] = everyKind.pages
    await publishInstrument(arpent.db, {
      ...everyKind,
      arpent: { ...everyKind.arpent, version: 2 },
      pages: [{ ...first, title: { en: 'Revised', fr: 'Révisé' } }, ...others.slice(1)],
    })
    const sections = await questionsOf(round)
    expect(sections.map(({ name }: { name: string }) => name)).toEqual(['closed', 'open'])
    expect(sections[0].title.en).toBe('Closed')
  })

  test('of a short form, its questions only', async () => {
    const sections = await questionsOf(await open({ form: 'short' }))
    expect(sections).toHaveLength(1)
    expect(sections[0].questions).toHaveLength(1)
  })

  test('an unknown round is told as one', async () => {
    const id = '11111111-1111-4111-8111-111111111111'
    const { status, body } = await ariane.get(`/api/waves/${id}/questions`)
    expect([status, body.code]).toEqual([404, 'wave.unknown'])
  })
})
