import { beforeEach, describe, expect, test } from 'vitest'
import { loadProgramme } from '../../../api/programme/actions.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { copyProgramme } from '../programme/folder.ts'

const arpent = useSandbox()

const path = '/api/indicators/SAT-PACE'
const target = { value: 0.6, tolerance: 0.05, toAchieveBy: '2027-03-31', draft: false }

let ariane: Client
beforeEach(async () => void (ariane = await arpent.as(cast.ariane)))

const rowsOf = async (period: string) =>
  (await (await arpent.as(cast.rory)).get(path)).body.targets.filter(
    (row: { period: string }) => row.period === period,
  )

describe('a target set in the interface', () => {
  test('keeps the row it replaces, with the day', async () => {
    expect(await ariane.put(`${path}/targets/2026-2027`, target)).toMatchObject({
      status: 200,
      body: { changed: true },
    })
    arpent.setTime('2026-07-02T16:00:00Z')
    const later = await arpent.as(cast.ariane)
    await later.put(`${path}/targets/2026-2027`, { ...target, value: 0.58 })
    expect(await rowsOf('2026-2027')).toMatchObject([
      { value: 0.58, recordedOn: '2026-07-02', author: 'Ariane Exemple', replacedOn: null },
      { value: 0.6, recordedOn: '2026-06-15', replacedOn: '2026-07-02' },
      { value: 0.55, draft: true, author: null, replacedOn: '2026-06-15' },
    ])
  })

  test('is added for a year that had none, and is judged by', async () => {
    const next = { ...target, toAchieveBy: '2028-03-31' }
    await ariane.put(`${path}/targets/2027-2028`, next)
    expect(await rowsOf('2027-2028')).toMatchObject([{ value: 0.6, replacedOn: null }])
  })

  test('that is the same again writes nothing', async () => {
    await ariane.put(`${path}/targets/2026-2027`, target)
    expect((await ariane.put(`${path}/targets/2026-2027`, target)).body).toEqual({ changed: false })
    expect(await rowsOf('2026-2027')).toHaveLength(2)
  })

  test.each([
    ['2022-2023', {}, 422, 'indicator.target_before_baseline'],
    ['2026-2027', { value: 1.2 }, 422, 'target.off_scale'],
    ['2026-2027', { value: -0.1 }, 422, 'target.off_scale'],
    ['2026-2027', { tolerance: -0.01 }, 422, 'target.tolerance'],
    ['2026-2027', { tolerance: 1.01 }, 422, 'target.tolerance'],
    ['2026-2027', { toAchieveBy: '2026-03-31' }, 422, 'target.due_early'],
    ['2026-2027', { toAchieveBy: '2027-02-30' }, 400, 'request.invalid'],
    ['2026-2028', {}, 400, 'request.invalid'],
    ['2026-2027-Q1', {}, 400, 'request.invalid'],
  ])('for %s with %j is refused: %i %s', async (period, otherwise, status, code) => {
    expect(
      await ariane.put(`${path}/targets/${period}`, { ...target, ...otherwise }),
    ).toMatchObject({ status, body: { code } })
    expect(await rowsOf('2026-2027')).toMatchObject([{ value: 0.55 }])
  })

  test('that is no number at all is refused: JSON has no infinity', async () => {
    for (const value of ['Infinity', 'NaN', null])
      expect((await ariane.put(`${path}/targets/2026-2027`, { ...target, value })).status).toBe(400)
  })
})

describe('the programme’s files, loaded after a change in the interface', () => {
  type File = { indicators: { code: string; versions: object[]; targets: object[] }[] }
  const loadChanged = async () => {
    const folder = await copyProgramme()
    await folder.edit<File>('indicators.json', ({ indicators }) => {
      const pace = indicators.find(({ code }) => code === 'SAT-PACE')
      const [first] = pace?.versions ?? []
      pace?.versions.push({
        ...first,
        version: 2,
        decimals: 2,
        valid_from: '2025-04-01',
        comparability: 'same',
      })
      pace?.targets.splice(
        2,
        2,
        { ...pace.targets[2], value: 0.52 },
        { ...pace.targets[3], value: 0.99 },
      )
    })
    await loadProgramme(arpent.db, folder.path)
  }

  test('leave the target that was set there, and bring the others', async () => {
    await ariane.put(`${path}/targets/2026-2027`, target)
    await loadChanged()
    expect(await rowsOf('2026-2027')).toMatchObject([{ value: 0.6 }, { value: 0.55 }])
    expect(await rowsOf('2025-2026')).toMatchObject([{ value: 0.52 }, { value: 0.5 }])
  })

  test('bring new versions of what was not changed there', async () => {
    await loadChanged()
    expect((await ariane.get(path)).body.versions).toMatchObject([
      { version: 2, decimals: 2, origin: 'file' },
      { version: 1 },
    ])
  })

  const changeDefinition = async (otherwise: object) => {
    const { versions } = (await ariane.get(path)).body
    const { name, description, universe, numerator, denominator, referencePeriod } = versions[0]
    const { owner, frequency, direction, baseline, source, decimals } = versions[0]
    const texts = { name, description, universe, numerator, denominator, referencePeriod, owner }
    const rest = { frequency, direction, baseline, source, decimals, basedOn: 1 }
    const dated = { validFrom: '2026-04-01', comparability: 'same' }
    return ariane.post(`${path}/versions`, { ...texts, ...rest, ...dated, ...otherwise })
  }

  test('leave a definition that is kept there by now', async () => {
    await changeDefinition({ decimals: 1 })
    await loadChanged()
    expect((await ariane.get(path)).body.versions).toMatchObject([
      { version: 2, decimals: 1, origin: 'interface' },
      { version: 1 },
    ])
  })

  test('are refused of a target before the baseline that was set there', async () => {
    const source = { ...(await ariane.get('/api/indicators/GDE-OPENS')).body.versions[0] }
    const { name, description, universe, numerator, denominator, referencePeriod } = source
    const { owner, frequency, direction, decimals } = source
    const texts = { name, description, universe, numerator, denominator, referencePeriod, owner }
    const rest = { frequency, direction, decimals, source: source.source, basedOn: 1 }
    const dated = { validFrom: '2026-04-01', comparability: 'same', baseline: '2025-2026' }
    await ariane.post('/api/indicators/GDE-OPENS/versions', { ...texts, ...rest, ...dated })
    const folder = await copyProgramme()
    await folder.edit<File>('indicators.json', ({ indicators }) => {
      const early = { ...target, to_achieve_by: '2025-03-31', toAchieveBy: undefined }
      indicators
        .find(({ code }) => code === 'GDE-OPENS')
        ?.targets.push({ ...early, value: 900, period: '2024-2025' })
    })
    await expect(loadProgramme(arpent.db, folder.path)).rejects.toMatchObject({
      word: 'programme.refused',
      details: { mistakes: [{ reason: 'target_before_baseline' }] },
    })
  })
})
