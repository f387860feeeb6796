import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

describe('the indicators', () => {
  test('are listed with what a list needs, for everybody who reads results', async () => {
    for (const email of [cast.ariane, cast.colin, cast.maya, cast.rory]) {
      const { status, body } = await (await arpent.as(email)).get('/api/indicators')
      expect(status, email).toBe(200)
      expect(body).toHaveLength(22)
      expect(body[0]).toMatchObject({
        code: 'SAT-OVERALL',
        dimension: 'satisfaction',
        goal: 'ENABLING-LONG',
        draft: false,
        unit: 'percent',
        decimals: 0,
        direction: 'up',
        versions: 1,
        name: { en: 'Members satisfied overall' },
        councils: ['JC', 'PSSDC', 'PSCIOC'],
      })
    }
    expect((await (await arpent.as(cast.odile)).get('/api/indicators')).status).toBe(403)
    expect((await arpent.nobody().get('/api/indicators')).status).toBe(401)
  })

  test('every one has a series for every council, in every step', async () => {
    const maya = await arpent.as(cast.maya)
    const list: { code: string }[] = (await maya.get('/api/indicators')).body
    for (const { code } of list)
      for (const by of ['round', 'quarter', 'year']) {
        const at = `/api/indicators/${code}/series?by=${by}&council=PSSDC`
        const { status, body } = await maya.get(at)
        expect(status, at).toBe(200)
        expect(body.indicator).toMatchObject({ code, versions: [{ version: 1 }] })
        // JSON writes an infinity or a NaN as null: a point that states a value states a number.
        const values = body.points.filter((point: object) => 'value' in point)
        expect(values.every(({ value }: { value: unknown }) => typeof value === 'number')).toBe(
          true,
        )
      }
  })

  test('come with their definition in both languages', async () => {
    const maya = await arpent.as(cast.maya)
    const { indicator } = (await maya.get('/api/indicators/DEL-ONTIME/series')).body
    expect(indicator).toMatchObject({
      code: 'DEL-ONTIME',
      annualRule: 'year_total',
      dimension: 'delivery',
      source: {
        kind: 'register',
        register: 'milestones',
      },
      owner: {
        en: expect.any(String),
        fr: expect.any(String),
      },
      versions: [
        {
          version: 1,
          validFrom: '2023-04-01',
          comparability: 'first',
        },
      ],
    })
  })

  test.each([
    ['an indicator nobody knows', '/api/indicators/NOPE/series', 404, 'indicator.unknown'],
    ['a council nobody knows', '/api/indicators/SAT-PACE/series?council=X', 404, 'council.unknown'],
    [
      'years the wrong way round',
      '/api/indicators/SAT-PACE/series?from=2025-2026&to=2024-2025',
      422,
      'period.reversed',
    ],
    [
      'years that do not follow',
      '/api/indicators/SAT-PACE/series?from=2025-2027',
      400,
      'request.invalid',
    ],
    ['a step nobody knows', '/api/indicators/SAT-PACE/series?by=week', 400, 'request.invalid'],
    [
      'a language nobody speaks here',
      '/api/indicators/SAT-PACE/series.csv?lang=de',
      400,
      'request.invalid',
    ],
  ])('%s is refused', async (_, at, status, code) => {
    const maya = await arpent.as(cast.maya)
    expect(await maya.get(at)).toMatchObject({ status, body: { code } })
  })

  test('no point lies ahead', async () => {
    const maya = await arpent.as(cast.maya)
    const at = '/api/indicators/DEL-ONTIME/series?by=quarter&from=2026-2027&to=2029-2030'
    expect((await maya.get(at)).body.points).toMatchObject([{ period: '2026-2027 Q1' }])
    const later = '/api/indicators/DEL-ONTIME/series?from=2028-2029&to=2029-2030'
    expect((await maya.get(later)).body.points).toEqual([])
  })
})
