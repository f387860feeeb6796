import { beforeEach, describe, expect, test } from 'vitest'
import { addUsage, saveDeclarations, saveGuides } from '../../../api/library/guide-queries.ts'
import { registerOf } from '../../support/indicators.ts'
import { insertGroup, insertSupport } from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { quarters, title, year, useDomainRegister } from './domain-register.ts'

const arpent = useSandbox({ template: 'bare' })

const { register, pointsOf } = useDomainRegister(arpent)

describe('guides by group and priority', () => {
  const guide = (code: string, group: string, publishedOn = '2024-06-01') => ({
    code,
    group,
    title,
    publishedOn,
    withdrawnOn: null as string | null,
  })
  const declared = (code: string, jurisdiction: string, declaredOn: string) => ({
    guide: code,
    jurisdiction,
    declaredOn,
    usedSince: declaredOn,
    purpose: 'Forms',
  })
  beforeEach(async () => {
    await insertGroup(arpent.db, 'DI')
    await insertSupport(arpent.db, 'DI', 'identity')
    await saveGuides(arpent.db, [
      guide('proofing', 'DI'),
      guide('journeys', 'RES'),
      { ...guide('old', 'RES'), withdrawnOn: '2025-06-30' },
    ])
    await arpent.db
      .updateTable('practice_guide')
      .set({ priority_code: 'strategy' })
      .where('code', '=', 'journeys')
      .execute()
  })

  test('reach: of six jurisdictions, those that declared a guide of the group or the priority', async () => {
    await register(registerOf('guides', 'reach'))
    await saveDeclarations(arpent.db, [
      declared('proofing', 'ON', '2025-04-15'),
      declared('proofing', 'QC', '2025-11-01'),
      declared('proofing', 'ON', '2025-11-02'),
      declared('journeys', 'BC', '2025-11-01'),
    ])
    expect(await pointsOf(`${quarters}&group=DI`)).toMatchObject([
      { n: 1, N: 6 },
      { n: 0, N: 6 },
      { n: 2, N: 6 },
      { missing: 'no_register' },
    ])
    expect(await pointsOf(`${year}&priority=identity`)).toMatchObject([{ n: 2, N: 6 }])
    expect(await pointsOf(`${year}&priority=strategy`)).toMatchObject([{ n: 1, N: 6 }])
  })

  test('opens: a guide counts under its own priority, and no more once it was withdrawn', async () => {
    await register(registerOf('guides', 'opens'), { unit: 'count' })
    const opened = (code: string, day: string, opens: number) => ({
      guide: code,
      day,
      jurisdiction: 'ON',
      opens,
      downloads: 0,
    })
    await addUsage(arpent.db, [
      opened('proofing', '2025-04-01', 3),
      opened('journeys', '2025-06-30', 4),
      opened('old', '2025-06-30', 5),
    ])
    await addUsage(arpent.db, [opened('proofing', '2025-04-01', 2)])
    expect((await pointsOf(`${quarters}&group=DI`))[0]).toMatchObject({ value: 5, kind: 'count' })
    expect((await pointsOf(`${quarters}&priority=strategy`))[0]).toMatchObject({ value: 4 })
    expect(await pointsOf(`${year}&council=JC`)).toMatchObject([{ value: 14 }])
    await arpent.db.deleteFrom('guide_usage_day').where('guide_code', '=', 'journeys').execute()
    expect(await pointsOf(`${year}&council=JC`)).toMatchObject([{ value: 10 }])
    await arpent.db
      .updateTable('practice_guide')
      .set({ withdrawn_on: '2025-06-30' })
      .where('code', '=', 'journeys')
      .execute()
    expect(await pointsOf(`${quarters}&priority=strategy`)).toMatchObject([
      { value: 0 },
      { missing: 'no_register' },
      { missing: 'no_register' },
      { missing: 'no_register' },
    ])
  })
})
