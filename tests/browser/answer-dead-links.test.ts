import { describe, expect, it } from 'vitest'
import { closeRound, freshLink, openRound, ownLink, withdrawMember } from './answer-links.ts'
import { button, expectFocus, expectSound, start } from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

/** The page of the link in both languages, sound in each. */
async function expectPage(link: string, english: RegExp, french: RegExp): Promise<void> {
  const page = await visitor.nobody()
  await page.goto(link)
  const heading = page.locator('h1')
  await heading.filter({ hasText: english }).waitFor()
  await expectSound(page, `${english.source} en`)
  await page.getByRole('button', { name: 'Français' }).click()
  await heading.filter({ hasText: french }).waitFor()
  await page.locator('html[lang=fr]').waitFor({ state: 'attached' })
  await expectSound(page, `${english.source} fr`)
}

describe('a link whose address was rewritten on its way', () => {
  it.each(['/answer/#', '/answer%23', '/answer%2523', '/Answer/%23'])(
    'as %s: it opens, and leaves the address',
    async (written) => {
      const link = await freshLink('member-pulse')
      const page = await visitor.nobody()
      await page.goto(link.replace('/answer#', written))
      await page.locator('.sheet-foot button').waitFor()
      expect(new URL(page.url()).pathname).toBe('/answer')
    },
  )
})

describe('a link that opens nothing', () => {
  it('unknown', () =>
    expectPage(
      '/answer#no-such-link',
      /isn’t complete, or isn’t one of ours/,
      /incomplet ou n’est pas/,
    ))

  it('without its secret', () =>
    expectPage('/answer', /Open your personal link/, /Ouvrez votre lien personnel/))

  it('cut short with an ellipsis', () =>
    expectPage('/answer#AbCdEf…', /isn’t complete/, /incomplet/))

  it('unknown, rewritten by a mail gateway', () =>
    expectPage(`/answer%23${'nobody'.repeat(6).slice(0, 32)}`, /isn’t complete/, /incomplet/))

  it('withdrawn, then closed', async () => {
    const wave = await openRound('guide-impact')
    const link = await ownLink('member', 'guide-impact')
    await withdrawMember(wave)
    await expectPage(link, /invitation was withdrawn/, /invitation a été retirée/)
    await closeRound(wave)
    const other = await openRound('annual-review')
    const closed = await ownLink('member', 'annual-review')
    await closeRound(other)
    await expectPage(closed, /This round is closed/, /Ce cycle est fermé/)
  })

  it('closed with answers that never left: they are told, shown, and erased at wish', async () => {
    const wave = await openRound('annual-review')
    const link = await ownLink('member', 'annual-review')
    let page = await visitor.nobody()
    await start(page, link)
    await page.context().setOffline(true)
    await page
      .locator('.answer-form label')
      .filter({ hasText: /^Some progress$/ })
      .first()
      .click()
    await page.locator('.save-note', { hasText: 'On this device only' }).waitFor()
    await closeRound(wave)
    await page.context().setOffline(false)
    await page.getByText('They are not counted').waitFor()

    const again = await page.context().newPage()
    await page.close()
    page = again
    await page.goto(link)
    await page.getByText('They are not counted').waitFor()
    await page.getByText('What I had answered').click()
    await page.locator('.answer', { hasText: 'Some progress' }).first().waitFor()
    await expectSound(page, 'closed, with answers that never left')
    await button(page, 'Erase them from this device').click()
    await button(page, 'Erase them from this device').click()
    await page.getByText('They are erased from this device').waitFor()
    await page.goto('about:blank')
    await page.goto(link)
    await page.getByRole('heading', { name: /This round is closed/ }).waitFor()
    expect(await page.getByText('They are not counted').count()).toBe(0)
  })

  it('its code typed or pasted opens it; a code too short is told at the field', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    await page.goto('/answer')
    await page.getByLabel('Or type the code').fill('abc')
    await button(page, 'Open').click()
    const field = page.getByRole('textbox', { name: 'Or type the code' })
    await expectFocus(field)
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    await expectSound(page, 'a code too short')
    await field.fill(` <https://example.org${link}>. `)
    await button(page, 'Open').click()
    await page.locator('.sheet-foot button').waitFor()
    await expect.poll(() => new URL(page.url()).hash).toBe('')
  })
})
