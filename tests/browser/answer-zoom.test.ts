import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRound, freshLink, openPulse } from './answer-links.ts'
import { choose, open, saved, start } from './answer-steps.ts'
import { expectNoSidewaysScroll } from './support/accessibility.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
let round = ''

beforeAll(async () => {
  round = await openPulse('pulse-zoom')
})
afterAll(() => closeRound(round))

/** What the keyboard stands on, and how much of it can't be seen: of nine points, those that something else covers. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const seen = focused.closest('label') ?? focused
    const { left, top, width, height } = seen.getBoundingClientRect()
    const parts = [0.1, 0.5, 0.9]
    const covered = parts
      .flatMap((x) => parts.map((y) => [left + width * x, top + height * y] as const))
      .filter(([x, y]) => !seen.contains(document.elementFromPoint(x, y)))
    return { name: seen.textContent || focused.tagName, covered: covered.length }
  })

/** Goes from one end of the page to the other. @returns the controls that were covered when the focus came to them */
async function coveredOnTheWay(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const covered: string[] = []
  const way = page.locator(key === 'Tab' ? '.sheet-top button' : '.sheet-foot .button-primary')
  await way.focus()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    const now = await standing(page)
    if (!now) break
    if (now.covered > 0) covered.push(`${key}: ${now.name} (${now.covered} of 9)`)
  }
  return covered
}

const zooms = [
  ['200 %', { width: 640, height: 512 }],
  ['400 %', { width: 320, height: 256 }],
  ['a small phone', { width: 320, height: 560 }],
  ['no zoom', { width: 1280, height: 900 }],
] as const

describe('a zoomed page', () => {
  it.each(zooms)(
    'at %s no bar covers what the keyboard reaches, without a connection either',
    async (name, size) => {
      const page = await visitor.nobody({ language: 'fr' })
      await page.setViewportSize(size)
      await start(page, await freshLink('pulse-zoom'), 'fr')
      await choose(page, 'Satisfaction')
      await saved(page)
      const covered = async () => [
        ...(await coveredOnTheWay(page, 'Tab')),
        ...(await coveredOnTheWay(page, 'Shift+Tab')),
      ]
      expect(await covered()).toEqual([])
      await page.context().setOffline(true)
      await choose(page, 'Insatisfaction')
      await page.locator('.save-banner').waitFor()
      expect(await covered()).toEqual([])
      await expectNoSidewaysScroll(page, name)
    },
  )
})

it('until its program has come the page says in both languages that it loads', async () => {
  const page = await visitor.nobody()
  let come = () => {}
  const held = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  const link = await freshLink('pulse-zoom')
  await page.goto(link, { waitUntil: 'commit' })
  const told = () =>
    page.evaluate(() => {
      const root = document.querySelector('#answer')
      return root ? getComputedStyle(root, '::before').content : ''
    })
  await expect.poll(told).toBe('"Loading… · Chargement…"')
  come()
  await open(page, link)
  expect(await told()).toBe('none')
})
