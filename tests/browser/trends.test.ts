import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()

/** A question asked each second round, whose values have no neighbours, and one asked in all. */
const [apart, joined] = ['/trends?satisfaction=SAT-CLEAR', '/trends?satisfaction=SAT-OVERALL']

/** Waits until the first chart has ink: its surface stands in the page a moment before. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.trend canvas')
    const ink = canvas?.width ? canvas.getContext('2d') : null
    return ink?.getImageData(0, 0, ink.canvas.width, ink.canvas.height).data.some(Boolean) ?? false
  })
}

/** How many pixels of the first chart are of a colour of the page, once it is drawn. */
async function pixelsOf(page: Page, token: string): Promise<number> {
  await drawn(page)
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.trend canvas')
    const probe = document.createElement('canvas').getContext('2d')
    const ink = canvas?.getContext('2d')
    if (!canvas || !ink || !probe) throw new Error('No chart')
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
      expect(await pixelsOf(page, '--whisker')).toBeGreaterThan(100)
      await visit(page, joined)
      expect(await pixelsOf(page, '--accent')).toBeGreaterThan(100)
      expect(await pixelsOf(page, '--whisker')).toBe(0)
    },
  )

  it('is drawn in the colours a system forces', async () => {
    const page = await visitor.as('council reader')
    await page.emulateMedia({ forcedColors: 'active' })
    await visit(page, apart)
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
      await page.locator('.trend canvas').nth(4).waitFor()
      const told = page.getByText(language === 'en' ? /^Choose a bar/ : /^Choisissez une barre/)
      expect(await told.count()).toBe(1)
      const id = await told.getAttribute('id')
      const described = await page
        .locator('.trend canvas')
        .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-describedby')))
      // Satisfaction and the response rate are made of answers: nothing opens behind them.
      expect(described).toEqual([null, id, id, null, id])
    },
  )
})

it('is printed as wide as the sheet, whatever the width of its column on the screen', async () => {
  const page = await visitor.as('council reader', { width: 1280 })
  await visit(page, '/trends')
  await page.locator('.trend canvas').nth(4).waitFor()
  const widths = () =>
    page.locator('.trend canvas').evaluateAll((charts) => charts.map((chart) => chart.clientWidth))
  const onScreen = await widths()
  expect(new Set(onScreen).size).toBe(2)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await widths()).toEqual([640, 640, 640, 640, 640])
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await widths()).toEqual(onScreen)
})
