import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Language, settled, useBrowser, visit } from './support/browser.ts'
import type { Role } from './support/demo-server.ts'
import { namedRound } from './support/rounds.ts'
import { mailedLink } from './support/session.ts'

const visitor = useBrowser()

/** What has the focus, as a person would name it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.id || at?.className || at?.tagName.toLowerCase() || ''
  })

/** Tabs until the element is reached; the number of stops, or null when the focus goes round without meeting it. */
async function tabTo(page: Page, selector: string, most = 60): Promise<number | null> {
  for (let stops = 1; stops <= most; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
      return stops
  }
  return null
}

/** The focus can be seen: an outline or a shadow that is not there without it. */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })

const pages: [role: Role, path: string][] = [
  ['analyst', '/'],
  ['analyst', '/consultations'],
  ['analyst', '/consultations/new'],
  ['analyst', '/trends'],
  ['co-chair', '/'],
  ['member', '/'],
  ['member', '/trends'],
  ['council reader', '/scorecards'],
  ['administrator', '/people'],
  ['administrator', '/outbox'],
]

describe.each(['en', 'fr'] as const)('by keyboard, in %s', (language) => {
  it.each(pages)('%s %s: the first stop skips the bar', async (role, path) => {
    const page = await visitor.as(role, { language })
    await visit(page, path)
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('skip-link')
    await expect.poll(() => showsFocus(page)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('content')
    await page.keyboard.press('Tab')
    const isInside = () =>
      page.evaluate(() => document.activeElement?.matches('main *, footer *') ?? false)
    await expect.poll(isInside).toBe(true)
  })

  it('the analyst opens the form of a new round from the list', async () => {
    const page = await visitor.as('analyst', { language })
    await visit(page, '/consultations')
    expect(await tabTo(page, 'main a[href="/consultations/new"]')).not.toBeNull()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/consultations/new')
    // The list has a link of that look, the form a button.
    await page.locator('main button.button-primary').waitFor()
    await expect.poll(() => focused(page)).toBe('h1')
    expect(await tabTo(page, 'main button.button-primary', 200)).not.toBeNull()
    await expect.poll(() => showsFocus(page)).toBe(true)
  })

  it('the analyst reads who answered a named round, one after the other, and goes back', async () => {
    const { round, person } = await namedRound()
    const page = await visitor.as('analyst', { language })
    await visit(page, `/consultations/${round}`)
    const list = `/consultations/${round}/answers`
    expect(await tabTo(page, `main a[href="${list}"]`)).not.toBeNull()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${list}`)
    // The address changes before the page does.
    await page.locator(`main a[href="${list}/${person}"]`).waitFor()
    await expect.poll(() => focused(page)).toBe('h1')
    expect(await tabTo(page, `main a[href="${list}/${person}"]`)).not.toBeNull()
    await expect.poll(() => showsFocus(page)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${list}/${person}`)
    await page.locator('.person-answers').waitFor()
    await expect.poll(() => focused(page)).toBe('h1')
    const first = await page.locator('h1').textContent()
    expect(await tabTo(page, 'main nav a')).not.toBeNull()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(first)
    await page.goBack()
    await expect.poll(() => page.locator('h1').textContent()).toBe(first)
    await page.goBack()
    await page.locator(`main a[href="${list}/${person}"]`).waitFor()
  })

  it('the administrator opens the form of a new person', async () => {
    const page = await visitor.as('administrator', { language })
    await visit(page, '/people')
    expect(await tabTo(page, 'main .button-primary')).not.toBeNull()
    await page.keyboard.press('Enter')
    await page.locator('main form').first().waitFor()
  })

  it('a member signs in, from the address to the first page', async () => {
    await expectSignIn(language)
  })
})

/** Asks for a link, takes it from the outbox, and confirms it. */
async function expectSignIn(language: Language): Promise<void> {
  const page = await visitor.nobody({ language })
  const link = await mailedLink('maya@example.org', async () => {
    await visit(page, '/sign-in')
    expect(await tabTo(page, '#email')).not.toBeNull()
    await page.keyboard.type('maya@example.org')
    await page.keyboard.press('Enter')
    await page.locator('main [role=status]').filter({ hasText: 'maya@example.org' }).waitFor()
  })
  await visit(page, link)
  expect(await tabTo(page, 'main .button-primary')).not.toBeNull()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await settled(page)
  await expect.poll(() => page.locator('nav.places a').count()).toBeGreaterThan(1)
}
