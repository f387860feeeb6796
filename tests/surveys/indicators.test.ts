import { describe, expect, it } from 'vitest'
import { questionsOf, readInstrument } from './instruments.ts'
import { councils, indicators, logicModel, type Source } from './programme-data.ts'

const agreed: Record<string, string[]> = {
  satisfaction: [
    'SAT-OVERALL',
    'SAT-PACE',
    'SAT-NEEDS',
    'SAT-CLEAR',
    'SAT-COCHAIR-TIMELY',
    'SAT-COCHAIR-USEFUL',
  ],
  delivery: ['DEL-ONTIME', 'DEL-TASK-CLOSED', 'DEL-TASK-REVIEWED', 'DEL-WORKPLAN'],
  guide_usage: ['GDE-REACH', 'GDE-OPENS', 'GDE-DOWNLOADS', 'GDE-RESULT'],
  engagement: ['ENG-RESPONSE', 'ENG-COCHAIR'],
  outcome: [
    'OUT-SERVICES-REDESIGNED',
    'OUT-LIFE-EVENTS',
    'OUT-STRATEGY-ADOPTED',
    'OUT-SHARED-REUSED',
    'OUT-IDENTITY-ACCEPTED',
    'OUT-ONE-IDENTITY',
  ],
}

const sourceOf: Record<string, string> = {
  'SAT-OVERALL': 'member-pulse pulse.overall',
  'SAT-PACE': 'member-pulse pulse.pace',
  'SAT-NEEDS': 'member-pulse pulse.needs',
  'SAT-CLEAR': 'member-pulse pulse.clear',
  'SAT-COCHAIR-TIMELY': 'interview-wg-cochair wg.timely',
  'SAT-COCHAIR-USEFUL': 'interview-wg-cochair wg.useful',
  'DEL-ONTIME': 'milestones on_time',
  'DEL-TASK-CLOSED': 'tasks closed_by_date',
  'DEL-TASK-REVIEWED': 'tasks reviewed',
  'DEL-WORKPLAN': 'workplans current',
  'GDE-REACH': 'guides reach',
  'GDE-OPENS': 'guides opens',
  'GDE-DOWNLOADS': 'guides downloads',
  'GDE-RESULT': 'guide-impact guide.result',
  'ENG-RESPONSE': 'participation response_rate',
  'ENG-COCHAIR': 'groups member_co_chair',
}

const current = indicators.map((indicator) => ({ ...indicator, ...indicator.versions.at(-1) }))
const words = (source: Source | undefined): string =>
  source?.kind === 'instrument'
    ? `${source.instrument} ${source.item}`
    : `${source?.register} ${source?.measure}`

describe('the indicators', () => {
  it.each(Object.entries(agreed))('of %s are those agreed', (dimension, codes) => {
    const found = indicators.filter((i) => i.dimension === dimension).map((i) => i.code)
    expect(found).toEqual(codes)
  })

  it('reach every goal of the logic model, the six of the priorities by one outcome each', () => {
    const goals = logicModel.goals.map((goal) => goal.code)
    expect([...new Set(indicators.map((i) => i.goal))].sort()).toEqual([...goals].sort())
    const outcomes = indicators.filter((i) => i.dimension === 'outcome').map((i) => i.goal)
    expect(outcomes).toEqual(goals.filter((goal) => !goal.startsWith('ENABLING')))
  })

  it.each(Object.entries(sourceOf))('%s is read from %s', (code, source) => {
    expect(words(current.find((i) => i.code === code)?.source)).toBe(source)
  })

  it('take the top two of an item that is asked, at its version', () => {
    for (const { code, source } of current) {
      if (source?.kind !== 'instrument') continue
      const question = questionsOf(readInstrument(source.instrument)).find(
        (q) => q.item?.code === source.item,
      )
      expect(question?.item?.version, code).toBe(source.itemVersion)
      expect(source.statistic).toEqual({
        kind: 'share',
        values: ['4', '5'],
        excluded: ['cant_say'],
      })
    }
  })

  it('claim a universe, except of volunteers', () => {
    const volunteers = current.filter(
      ({ source }) => source?.kind === 'instrument' && source.universe === 'volunteers',
    )
    expect(volunteers.map((i) => i.code)).toEqual(['GDE-RESULT'])
  })

  it('are drafts where outcomes are concerned, counted on declared universes', () => {
    const size = (code: string) => {
      const source = current.find((i) => i.code === code)?.source
      return source?.kind === 'register' ? source.universeSize : undefined
    }
    expect(size('OUT-IDENTITY-ACCEPTED')).toBe(14)
    expect(size('OUT-LIFE-EVENTS')).toBe(3)
    for (const { code, dimension, draft } of indicators) {
      expect(draft, code).toBe(dimension === 'outcome')
    }
  })

  it('apply to the three councils', () => {
    for (const { councils: applied, code } of current) {
      expect(applied, code).toEqual(councils.map((council) => council.code))
    }
  })
})

describe('the targets', () => {
  it('are drafts for four fiscal years, and none is set for exposure or volunteers', () => {
    const years = ['2023-2024', '2024-2025', '2025-2026', '2026-2027']
    const without = indicators.filter((i) => i.targets.length === 0).map((i) => i.code)
    expect(without).toEqual(['GDE-OPENS', 'GDE-DOWNLOADS', 'GDE-RESULT'])
    for (const { code, targets } of indicators.filter((i) => i.targets.length > 0)) {
      expect(
        targets.map((target) => target.period),
        code,
      ).toEqual(years)
      expect(
        targets.every((target) => target.draft),
        code,
      ).toBe(true)
    }
  })

  it('fall due on the last day of their fiscal year, and never fall back', () => {
    for (const { code, targets } of indicators) {
      for (const { period, to_achieve_by: date } of targets) {
        expect(date, code).toBe(`${period.slice(5)}-03-31`)
      }
      const values = targets.map((target) => target.value)
      expect(values, code).toEqual(values.toSorted((a, b) => a - b))
    }
  })

  it('are shares between 0 and 1 where the unit is a percentage', () => {
    for (const { code, unit, targets } of current) {
      const most = unit === 'percent' ? 1 : 100
      for (const { value } of targets) expect(value, code).toBeLessThanOrEqual(most)
    }
  })
})
