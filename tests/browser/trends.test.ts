import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser, visit } from './support/browser.ts'
import { drawn } from './support/chart.ts'

const visitor = useBrowser()

/** A question asked each second round, whose values have no neighbours, and one asked in all. */
const [apart, joined] = ['/trends?satisfaction=SAT-CLEAR', '/trends?satisfaction=SAT-OVERALL']

/** How many pixels of the satisfaction's chart are of a colour of the page, once it is drawn: others may be drawn before it. */
async function pixelsOf(page: Page, token: string): Promise<number> {
  const chart = page.locator('.trend-tall canvas')
  await drawn(chart)
  return chart.evaluate((canvas, name) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No chart')
    const probe = document.createElement('canvas').getContext('2d')
    const ink = canvas.getContext('2d')
    if (!ink || !probe) throw new Error('No chart')
    probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name).trim()
    probe.fillRect(0, 0, 1, 1)
    const [r, g, b] = probe.getImageData(0, 0, 1, 1).data
    const { data } = ink.getImageData(0, 0, canvas.width, canvas.height)
    let found = 0
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) found += 1
    return found
  }, token)
}

describe('a likely range without neighbours', () => {
  it.each(['light', 'dark'] as const)(
    'is drawn in the %s scheme, and only there',
    async (scheme) => {
      const page = await visitor.as('council reader')
      await page.emulateMedia({ colorScheme: scheme })
      await visit(page, apart)
      await expect.poll(() => pixelsOf(page, '--whisker')).toBeGreaterThan(100)
      await visit(page, joined)
      await expect.poll(() => pixelsOf(page, '--accent')).toBeGreaterThan(100)
      expect(await pixelsOf(page, '--whisker')).toBe(0)
    },
  )

  it('is drawn in the colours a system forces', async () => {
    const page = await visitor.as('council reader')
    await page.emulateMedia({ forcedColors: 'active' })
    await visit(page, apart)
    // Words are of that colour too: the two charts share their axes and differ in their whiskers.
    const withWhiskers = await pixelsOf(page, '--whisker')
    await visit(page, joined)
    expect(withWhiskers).toBeGreaterThan(await pixelsOf(page, '--whisker'))
  })
})

describe('what choosing a bar does', () => {
  it.each(['en', 'fr'] as const)(
    'is told once, of each chart that can be chosen in, in %s',
    async (language) => {
      const page = await visitor.as('analyst', { language })
      await visit(page, '/trends')
      await drawn(page.locator('.trend canvas'), 5)
      const told = page.getByText(language === 'en' ? /^Choose a bar/ : /^Choisissez une barre/)
      await expect.poll(() => told.count()).toBe(1)
      const id = await told.getAttribute('id')
      const described = () =>
        page
          .locator('.trend canvas')
          .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-describedby')))
      // Satisfaction and the response rate are made of answers: nothing opens behind them.
      await expect.poll(described).toEqual([null, id, id, null, id])
    },
  )
})

it('is printed as wide as the sheet, whatever the width of its column on the screen', async () => {
  const page = await visitor.as('council reader', { width: 1280 })
  await visit(page, '/trends')
  await drawn(page.locator('.trend canvas'), 5)
  const say = (what: string) =>
    page.evaluate((name) => {
      window.dispatchEvent(new Event(name))
      // The browser photographs the page as soon as the listeners return.
      return [...document.querySelectorAll('.trend canvas')].map((chart) => chart.clientWidth)
    }, what)
  const widths = () =>
    page.locator('.trend canvas').evaluateAll((charts) => charts.map((chart) => chart.clientWidth))
  await expect.poll(async () => new Set(await widths()).size).toBe(2)
  const onScreen = await widths()
  const printed = async () => {
    await say('afterprint')
    await expect.poll(widths).toEqual(onScreen)
    return say('beforeprint')
  }
  await expect.poll(printed).toEqual([640, 640, 640, 640, 640])
  await say('afterprint')
  await expect.poll(widths).toEqual(onScreen)
})
