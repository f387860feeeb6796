import { beforeEach, describe, expect, it } from 'vitest'
import oracle from '../../measurement/oracles/council_c.json' with { type: 'json' }
import { json } from '../../../api/database/columns.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertIndicator } from '../../support/indicators.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { publishInstrument } from '../../support/waves.ts'
import { councilSurvey } from './council-survey.ts'
import { councilOfSixty, postFiles } from './files.ts'

const arpent = useSandbox()
let ariane: Client

const statistics = {
  'C-MEAN': ['council.overall', { kind: 'mean', values: ['1', '2', '3', '4', '5'] }],
  'C-TOP2': ['council.overall', { kind: 'share', values: ['4', '5'] }],
  'C-NPS': ['council.nps', { kind: 'nps' }],
  'C-GUIDE': ['council.guide', { kind: 'share', values: ['yes'] }],
} as const

beforeEach(async () => {
  arpent.setTime('2026-07-15T16:00:00Z')
  await publishInstrument(arpent.db, councilSurvey)
  await addMunicipalities()
  for (const [code, [item, statistic]] of Object.entries(statistics)) {
    const source = {
      kind: 'instrument',
      instrument: 'council-survey',
      item,
      itemVersion: 1,
      statistic: { ...statistic, excluded: [] },
      universe: 'frame',
    }
    await insertIndicator(arpent.db, { code, versions: [{ source }] })
  }
  ariane = await arpent.as(cast.ariane)
  await postFiles(ariane, await councilOfSixty(), false)
})

/** The gate asks for three organisations; the programme lists two municipalities. */
const addMunicipalities = () =>
  arpent.db
    .insertInto('jurisdiction')
    .values(
      ['AB-EDMONTON', 'NS-HALIFAX'].map((code) => ({
        code,
        name: json({ en: code, fr: code }),
        order_of_government: 'municipal',
        region: 'x',
        listed_from: '2019-04-01',
      })),
    )
    .execute()

type Point = { date: string; value: number; n: number; N: number; kind: string }

async function pointsOf(code: string): Promise<Point[]> {
  const { body } = await ariane.get(`/api/indicators/${code}/series?council=JC&from=2025-2026`)
  return body.points
}

describe('the council of 60, imported, on the trend page', () => {
  const waves = Object.values(oracle.waves)
  const expected = {
    'C-MEAN': waves.map((wave) => wave.mean_sat.estimate),
    'C-TOP2': waves.map((wave) => wave.top2.estimate),
    'C-NPS': waves.map((wave) => wave.nps.estimate),
    'C-GUIDE': waves.map((wave) => wave.guide_usage.estimate),
  }

  it('has a point at the end of each quarter, with all who were asked and all who answered', async () => {
    const points = await pointsOf('C-TOP2')
    expect(points.map(({ date, n, N }) => ({ date, n, N }))).toEqual([
      { date: '2025-06-30', n: waves[0]?.n, N: 60 },
      { date: '2025-12-31', n: waves[1]?.n, N: 60 },
      { date: '2026-06-30', n: waves[2]?.n, N: 60 },
    ])
  })

  it.each(['C-MEAN', 'C-TOP2', 'C-NPS'] as const)(
    '%s: the point estimates are those of R’s survey package',
    async (code) => {
      const values = (await pointsOf(code)).map(({ value }) => value)
      expect(values).toHaveLength(3)
      values.forEach((value, at) => expect(value).toBeCloseTo(expected[code][at] ?? Number.NaN, 9))
    },
  )

  it('C-GUIDE: a stratum where all but one said yes is read together with its neighbours', async () => {
    const values = (await pointsOf('C-GUIDE')).map(({ value }) => value)
    // In the first round 6 of the 7 federal members who answered said yes; 10 of 15 provincial; 13 of 21 municipal.
    const merged = ((26 * 10) / 15 + (34 * (6 + 13)) / (7 + 21)) / 60
    expect(values).toHaveLength(3)
    ;[merged, ...expected['C-GUIDE'].slice(1)].forEach((value, at) =>
      expect(values[at]).toBeCloseTo(value, 9),
    )
  })
})
