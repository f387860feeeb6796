import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { type FirstLoad, firstLoads } from '../../web/first-loads.ts'

const web = join(import.meta.dirname, '../../web')
const dist = join(web, 'dist')
let loads: FirstLoad[] = []

/** Builds where nothing is built yet: a fresh clone must say the same. */
beforeAll(async () => {
  if (!existsSync(join(dist, '.vite/manifest.json')))
    await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'silent' })
  loads = firstLoads(dist)
}, 120_000)

const kilobytes = (screen: string): number =>
  loads.find((load) => load.screen === screen)?.kilobytes ?? Number.NaN

it('shows a respondent the first screen after 80 kB at most, the form after 440', () => {
  expect(kilobytes('answer: first screen')).toBeLessThanOrEqual(80)
  expect(kilobytes('answer: with the form')).toBeLessThanOrEqual(440)
})

it('opens every page of the application after 250 kB at most', () => {
  const pages = loads.filter(({ screen }) => screen.startsWith('pages/'))
  expect(pages.length).toBeGreaterThanOrEqual(10)
  expect(pages.filter(({ kilobytes: size }) => size > 250)).toEqual([])
})

it('loads the charts only where a chart is shown', () => {
  const heavy = loads.filter(
    ({ screen, kilobytes: size }) => screen.startsWith('pages/') && size > 200,
  )
  expect(heavy.map(({ screen }) => screen)).toEqual(['pages/trends/TrendsPage.tsx'])
})
