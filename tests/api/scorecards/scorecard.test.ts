import { describe, expect, test } from 'vitest'
import { addUsage, saveGuides } from '../../../api/library/guide-queries.ts'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { cast } from '../../support/cast.ts'
import { answers, insertRelease, responded } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

type Shown = { code: string; point: Record<string, unknown>; [more: string]: unknown }
type Goal = { code: string; indicators: Shown[]; counts: Record<string, number> }
type Priority = { code: string; goals: Goal[]; groups: { code: string; supports: boolean }[] }

const path = '/api/scorecards/2025-2026/JC'

async function scorecard(at = path) {
  const answer = await (await arpent.as(cast.ariane)).get(at)
  const priorities: Priority[] = answer.body.priorities ?? []
  const goals = priorities.flatMap((priority) => priority.goals)
  const indicators = goals.flatMap((goal) => goal.indicators)
  const of = (code: string) => indicators.find((indicator) => indicator.code === code)
  return { ...answer, priorities, goals, indicators, of }
}

const pulse = (closedOn: string, satisfied: number, not: number) =>
  insertRelease(arpent.db, {
    closedOn,
    parts: [{ invited: 14, counts: answers(satisfied, not) }, responded(14, satisfied + not)],
  })

describe('the analyst’s draft', () => {
  test('lays the logic model out: each indicator under its goal, each goal under its priority', async () => {
    const { status, body, priorities, goals, indicators } = await scorecard()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      fiscalYear: '2025-2026',
      from: '2025-04-01',
      to: '2026-03-31',
      state: 'draft',
      council: { code: 'JC' },
      version: null,
      logicModel: '2019',
      synthetic: false,
    })
    expect(priorities.map(({ code }) => code)).toEqual([
      'client-centred-services',
      'digital-strategy',
      'digital-identity',
      'enabling',
    ])
    expect(goals).toHaveLength(8)
    expect(indicators).toHaveLength(22)
    expect(goals.find(({ code }) => code === 'IDENTITY-SHORT')?.indicators).toMatchObject([
      {
        code: 'OUT-IDENTITY-ACCEPTED',
        unit: 'count',
        draft: true,
        sourceLabel: {
          en: 'Annual returns',
          fr: 'Déclarations annuelles',
        },
        point: {
          missing: 'no_register',
          status: 'not_available',
          target: 6,
        },
      },
    ])
  })

  test('names the groups behind each priority, a council its own', async () => {
    const groupsOf = async (council: string) => {
      const { priorities } = await scorecard(`/api/scorecards/2025-2026/${council}`)
      return priorities.map(({ groups }) => groups.map(({ code }) => code))
    }
    const [clients, , identity] = await groupsOf('JC')
    expect(clients).toEqual(['CCS', 'S2B', 'DN', 'SNC'])
    expect(identity).toEqual(['DI', 'IMSC', 'CDI'])
    expect((await groupsOf('PSSDC'))[0]).toContain('S2B')
    expect((await groupsOf('PSSDC'))[0]).not.toContain('CCS')
  })

  // 3 of 9 of 14, then 7 of 9 of 14: means 5/9, (3+8)/28, (7+12)/28; the year before 3 of 9.
  test('shows the year’s figure: the mean of its rounds, its change and the years before', async () => {
    await pulse('2024-06-20', 3, 6)
    await pulse('2025-06-20', 3, 6)
    await pulse('2025-12-12', 7, 2)
    const pace = (await scorecard()).of('SAT-PACE')
    expect(pace?.point).toMatchObject({
      period: '2025-2026',
      n: 18,
      N: 28,
      rounds: 2,
      kind: 'estimate',
      target: 0.5,
      overturning: null,
      complete: true,
    })
    expect(pace?.point['value']).toBeCloseTo(5 / 9, 12)
    expect(pace?.point['low']).toBeCloseTo(11 / 28, 12)
    expect(pace?.point['high']).toBeCloseTo(19 / 28, 12)
    expect(pace?.change).toMatchObject({ from: '2024-2025' })
    expect(pace?.['sparkline']).toEqual([
      null,
      null,
      expect.closeTo(1 / 3, 9),
      expect.closeTo(5 / 9, 9),
    ])
    expect(pace).toMatchObject({ sparkTarget: 0.5, sourceLabel: { en: 'Member pulse' } })
  })

  test('draws no line over a break: the years before it are not compared', async () => {
    await pulse('2024-06-20', 3, 6)
    await pulse('2025-06-20', 3, 6)
    const ariane = await arpent.as(cast.ariane)
    const { versions } = (await ariane.get('/api/indicators/SAT-PACE')).body
    const { version: basedOn, name, description, universe, numerator, denominator } = versions[0]
    const { referencePeriod, owner, frequency, decimals, direction, baseline } = versions[0]
    const said = { name, description, universe, numerator, denominator, referencePeriod, owner }
    const { source } = versions[0]
    const broken = await ariane.post('/api/indicators/SAT-PACE/versions', {
      ...said,
      frequency,
      decimals,
      direction,
      baseline,
      basedOn,
      validFrom: '2025-04-01',
      source: { ...source, statistic: { ...source.statistic, values: ['5', '4', '3'] } },
      comparability: 'break',
    })
    expect(broken.status).toBe(201)
    const pace = (await scorecard()).of('SAT-PACE')
    expect(pace?.change).toMatchObject({ word: 'not_comparable' })
    expect(pace?.['sparkline']).toEqual([null, null, null, expect.any(Number)])
  })

  // The groups' states of 2019: 8 of 13 known have a council member among their co-chairs; 80% was to be reached.
  test('counts statuses by goal, by priority and in all, and makes no index of them', async () => {
    await saveMilestones(arpent.db, [
      {
        group: 'RES',
        reference: 'M1',
        title: {
          en: 'M',
          fr: 'M',
        },
        revisedDueOn: null,
        firstApprovedDueOn: '2025-05-31',
        doneOn: '2025-05-30',
        cancelledOn: null,
      },
    ])
    const { body, goals, priorities, of } = await scorecard()
    expect(of('ENG-COCHAIR')?.point).toMatchObject({ n: 8, N: 13, status: 'not_met' })
    expect(of('DEL-ONTIME')?.point).toMatchObject({ value: 1, status: 'met' })
    expect(of('DEL-WORKPLAN')?.point).toMatchObject({ n: 1, N: 17, status: 'not_met' })
    const short = goals.find(({ code }) => code === 'ENABLING-SHORT')
    expect(short?.counts).toEqual({ met: 1, not_met: 2, not_available: 6 })
    expect(priorities.at(-1)).toMatchObject({
      enabling: true,
      counts: { met: 1, not_met: 2, not_available: 13 },
    })
    expect(body.counts).toEqual({ met: 1, not_met: 2, not_available: 19 })
  })

  test('changes when a round closes', async () => {
    const before = (await scorecard()).of('SAT-PACE')
    expect(before?.point).toMatchObject({ missing: 'not_asked' })
    await pulse('2025-06-20', 7, 2)
    expect((await scorecard()).of('SAT-PACE')?.point).toMatchObject({ n: 9, N: 14 })
  })

  test('of a running year shows readings, not due, and no change since a whole year', async () => {
    await pulse('2025-06-20', 3, 6)
    await pulse('2026-05-20', 7, 2)
    const group = { code: 'G', group: 'RES', title: { en: 'G', fr: 'G' } }
    await saveGuides(arpent.db, [{ ...group, publishedOn: '2025-04-01', withdrawnOn: null }])
    const day = { guide: 'G', jurisdiction: 'ON', downloads: 0 }
    await addUsage(arpent.db, [
      { ...day, day: '2025-04-01', opens: 9 },
      { ...day, day: '2026-04-01', opens: 2 },
    ])
    const { of } = await scorecard('/api/scorecards/2026-2027/JC')
    expect(of('SAT-PACE')).toMatchObject({ point: { n: 9, status: 'not_due' }, change: null })
    expect(of('GDE-OPENS')).toMatchObject({ point: { value: 2, target: null }, change: null })
  })
})

describe('what cannot be a scorecard', () => {
  test.each([
    ['a year that has not begun', '/api/scorecards/2027-2028/JC', 422, 'period.future'],
    ['years that do not follow', '/api/scorecards/2025-2027/JC', 400, 'request.invalid'],
    ['a word for a year', '/api/scorecards/this-year/JC', 400, 'request.invalid'],
    ['a council nobody knows', '/api/scorecards/2025-2026/NOPE', 404, 'council.unknown'],
    ['a version of nothing', `${path}?version=1`, 404, 'scorecard.version_unknown'],
    ['a version that is none', `${path}?version=0`, 400, 'request.invalid'],
  ])('%s', async (_, at, status, code) => {
    expect(await scorecard(at)).toMatchObject({ status, body: { code } })
  })

  test('nor published', async () => {
    const ariane = await arpent.as(cast.ariane)
    for (const at of ['2027-2028/JC', '2025-2027/JC', '2025-2026/NOPE'])
      expect((await ariane.post(`/api/scorecards/${at}/publish`)).status, at).toBeGreaterThan(399)
    expect(await arpent.db.selectFrom('scorecard').selectAll().execute()).toEqual([])
  })
})
