import { expect, inject, it } from 'vitest'
import { registerFigures } from '../../../api/commands/bench/registers/figures.ts'
import { readConfig } from '../../../api/config.ts'

it('the bench of registers, small, times every page on a database of its own', async () => {
  const url = inject('templates').url
  const config = readConfig({ LOG_LEVEL: 'silent', ...(url ? { DATABASE_URL: url } : {}) })
  const told: string[] = []
  const extent = { guides: 60, milestones: 300, tasks: 40, events: 3000 }
  const figures = await registerFigures(config, extent, (line) => told.push(line))
  const names = Object.keys(figures)
  for (const page of ['guides', 'guide_search', 'guide_page', 'guide_use', 'guides_left'])
    expect(names).toContain(`${page}_ms`)
  for (const page of ['workplan', 'timeline', 'taskings', 'representation'])
    expect(names).toContain(`${page}_ms`)
  for (const list of ['overdue', 'unreviewed', 'ended'])
    expect(names).toContain(`taskings_${list}_ms`)
  expect(figures['usage_events']).toBe(3000)
  for (const [name, value] of Object.entries(figures)) expect(value, name).toBeGreaterThan(0)
  expect(told).toHaveLength(1)
}, 180_000)
