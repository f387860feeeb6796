import type { BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { freshLink } from './answer-links.ts'
import { expectSound } from './answer-steps.ts'
import { ask, launch, signIn } from './support/browser.ts'

/** Here a page's program fails on purpose, which other files' browsers report as a fault. */
let browser: Awaited<ReturnType<typeof launch>>
let context: BrowserContext
beforeAll(async () => {
  browser = await launch()
})
afterEach(() => context.close())
afterAll(() => browser.close())

async function open(width: number): Promise<{ page: Page; errors: string[] }> {
  const viewport = { width, height: 900 }
  context = await browser.newContext({ baseURL: inject('demo').url, viewport })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return { page, errors }
}

/** An answer of the API that no version of it gives: what shows it can't. */
const senseless = (route: Route) => route.fulfill({ json: { wave: {}, person: {} } })

describe('a page whose program stops', () => {
  it.each([320, 1280])('says so to somebody asked, in both languages, at %i px', async (width) => {
    const { page, errors } = await open(width)
    await page.route('**/api/answer', senseless)
    const link = await freshLink('member-pulse')
    await page.goto(link)
    const note = page.getByRole('alert')
    await note.getByText('This page has stopped working').waitFor()
    await note.getByText('Cette page s’est interrompue').waitFor()
    expect(errors).not.toEqual([])
    await expectSound(page, `a page that stopped, ${width}`)
    // Loaded again it goes on, by the link that has left the address.
    await page.unroute('**/api/answer')
    await page.reload()
    await page.locator('.sheet-foot button').waitFor()
    expect(await note.count()).toBe(0)
  })

  it('says so to somebody signed in whose texts did not come', async () => {
    const { page } = await open(1280)
    let asked = 0
    await page.route(/\/assets\/(en|fr)-[^/]*\.js$/, (route) => {
      asked += 1
      return route.abort()
    })
    await signIn(page, 'analyst')
    await page.goto('/trends')
    await page.getByText('Cette page s’est interrompue').waitFor()
    await expectSound(page, 'a page that stopped, signed in')
    // For the browser's language and the person's, not for each time the screen is drawn.
    expect(asked).toBeLessThanOrEqual(2)
  })

  it('texts that did not come are asked for again where somebody tries again', async () => {
    const { page } = await open(1280)
    const french = /\/assets\/fr-[^/]*\.js$/
    await page.route(french, (route) => route.abort())
    await ask('analyst', '/api/session/language', { method: 'PUT', body: '{"language":"en"}' })
    const [first] = (await (await ask('analyst', '/api/consultations')).json()) as { id: string }[]
    await signIn(page, 'analyst')
    // Its letters are shown in both languages.
    await page.goto(`/consultations/recurring/${first?.id}`)
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await page.unroute(french)
    await expect
      .poll(async () => {
        if (await again.isVisible()) await again.click()
        return page.locator('.letter[lang=fr]').count()
      })
      .toBeGreaterThan(0)
  })
})
