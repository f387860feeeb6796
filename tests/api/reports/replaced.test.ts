import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertGroup } from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const at = '/api/replaced-reports'
const quarterly = {
  name: { en: 'Quarterly progress note', fr: 'Note d’avancement trimestrielle' },
  group: 'RES',
  council: 'JC',
  timesAYear: 4,
  minutes: 90,
  replacedSince: '2026-01-15',
}
const ministers = {
  ...quarterly,
  name: { en: 'Briefing for deputy ministers', fr: 'Note aux sous-ministres' },
  council: null,
  timesAYear: 2,
  minutes: 120,
}

let ariane: Client
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
})

describe('the register of replaced reports', () => {
  test('says what each report took a year, by group and in all: reports × times × minutes', async () => {
    await insertGroup(arpent.db, 'DI', { council: 'PSCIOC' })
    expect((await ariane.post(at, quarterly)).status).toBe(201)
    await ariane.post(at, ministers)
    await ariane.post(at, { ...quarterly, group: 'DI', timesAYear: 1, minutes: 45 })
    await ariane.post(at, { ...quarterly, group: null, timesAYear: 12, minutes: 10 })
    const { body } = await (await arpent.as(cast.rory)).get(at)
    expect(body.minutesAYear).toBe(4 * 90 + 2 * 120 + 45 + 120)
    expect(body.groups).toMatchObject([
      { group: 'RES', reports: 2, minutesAYear: 600, name: { en: 'Research' } },
      { group: null, reports: 1, minutesAYear: 120, name: null },
      { group: 'DI', reports: 1, minutesAYear: 45 },
    ])
    expect(body.reports[0]).toMatchObject({
      name: ministers.name,
      councilName: null,
      minutesAYear: 240,
      recordedBy: 'Ariane Exemple',
      recordedOn: '2026-06-15',
    })
  })

  test('is corrected and taken off by the analyst, each with its trace', async () => {
    const { id } = (await ariane.post(at, quarterly)).body
    expect((await ariane.put(`${at}/${id}`, { ...quarterly, minutes: 30 })).status).toBe(204)
    expect((await ariane.get(at)).body).toMatchObject({ minutesAYear: 120 })
    expect((await ariane.send('DELETE', `${at}/${id}`)).status).toBe(204)
    expect((await ariane.get(at)).body).toEqual({ reports: [], minutesAYear: 0, groups: [] })
    const actions = await arpent.db
      .selectFrom('audit_entry')
      .select('action')
      .where('subject', '=', 'replaced_report')
      .orderBy('id')
      .execute()
    expect(actions.map(({ action }) => action)).toEqual([
      'report.replaced',
      'report.corrected',
      'report.taken_off',
    ])
    for (const answer of [
      await ariane.put(`${at}/${id}`, quarterly),
      await ariane.send('DELETE', `${at}/${id}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'report.unknown'])
  })

  test.each([
    ['of a day to come', { replacedSince: '2026-06-16' }, 'report.replaced_later'],
    ['of nobody’s group', { group: 'NONE' }, 'group.unknown'],
    ['for nobody’s council', { council: 'NONE' }, 'council.unknown'],
    ['never written', { timesAYear: 0 }, 'request.invalid'],
    ['written in no time', { minutes: 0 }, 'request.invalid'],
    ['with half a minute', { minutes: 1.5 }, 'request.invalid'],
    ['in one language', { name: { en: 'Note', fr: ' ' } }, 'request.invalid'],
  ])('refuses a report %s, and stores nothing', async (_, part, code) => {
    expect((await ariane.post(at, { ...quarterly, ...part })).body.code).toBe(code)
  })

  test('is written by nobody else', async () => {
    for (const email of [cast.colin, cast.maya, cast.rory])
      expect((await (await arpent.as(email)).post(at, quarterly)).status).toBe(403)
  })
})

describe('on a report', () => {
  test('a group’s stand from the day they were replaced on, with what they saved', async () => {
    await ariane.post(at, quarterly)
    await ariane.post(at, { ...ministers, replacedSince: '2026-05-01' })
    const replacedOn = async (on: string) =>
      (await ariane.get(`/api/groups/RES/report?on=${on}`)).body.replaced
    expect(await replacedOn('2026-01-14')).toMatchObject({ reports: [], minutesAYear: 0 })
    expect(await replacedOn('2026-01-15')).toMatchObject({ minutesAYear: 360 })
    expect(await replacedOn('2026-06-15')).toMatchObject({ minutesAYear: 600 })
  })

  test('a council’s are those it got and those of its groups', async () => {
    await insertGroup(arpent.db, 'DI', { council: 'PSCIOC' })
    await insertGroup(arpent.db, 'CLD', { council: 'PSSDC' })
    await ariane.post(at, { ...ministers, group: 'DI' })
    await ariane.post(at, { ...quarterly, group: 'CLD', council: 'PSCIOC' })
    await ariane.post(at, { ...quarterly, group: 'CLD', council: 'PSSDC', minutes: 1 })
    const minutesOf = async (council: string) =>
      (await ariane.get(`/api/councils/${council}/report`)).body.replaced.minutesAYear
    expect(await minutesOf('PSCIOC')).toBe(240 + 360)
    expect(await minutesOf('PSSDC')).toBe(360 + 4)
    expect(await minutesOf('JC')).toBe(240 + 360 + 4)
  })
})
