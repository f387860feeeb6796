import { describe, expect, it } from 'vitest'
import { answeredIn, freshLink, ownLink } from './answer-links.ts'
import {
  answerByKeyboard,
  answerToReview,
  button,
  expectFocus,
  expectSound,
  leafToReview,
  open,
  saved,
  start,
  tabTo,
  words,
} from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

describe('a member answers the pulse', () => {
  it.each(['en', 'fr'] as const)('by keyboard alone, in %s', async (language) => {
    const said = words[language]
    const page = await visitor.nobody({ language })
    await open(page, await freshLink('member-pulse'), language)
    await expectSound(page, `pulse ${language}: first screen`)
    await tabTo(page, button(page, said.start))
    await page.keyboard.press('Enter')
    for (const [section, next] of [said.next, said.next, said.review].entries()) {
      const heading = page.locator('main h1')
      await page.locator('.answer-form').waitFor()
      await expectFocus(heading)
      await answerByKeyboard(page)
      await saved(page)
      await expectSound(page, `pulse ${language}: section ${section + 1}`)
      const title = (await heading.textContent()) ?? ''
      await tabTo(page, button(page, next))
      await page.keyboard.press('Enter')
      await heading.filter({ hasNotText: title }).waitFor()
    }
    await button(page, said.submit).waitFor()
    await expectSound(page, `pulse ${language}: review`)
    await tabTo(page, button(page, said.submit))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: said.thanks }).waitFor()
    expect(await page.locator('.receipt').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await page.locator('.copy').waitFor()
    await expectSound(page, `pulse ${language}: receipt`)
  })

  it('goes on on another device, with the language switched in place', async () => {
    const link = await freshLink('member-pulse')
    const laptop = await visitor.nobody()
    await start(laptop, link)
    await laptop
      .getByRole('radio', { name: 'Satisfied', exact: true })
      .first()
      .check({ force: true })
    await saved(laptop)
    const phone = await visitor.nobody({ width: 390 })
    await open(phone, link)
    await button(phone, 'Continue').click()
    const chosen = phone.getByRole('radiogroup').first()
    await expect
      .poll(() => chosen.getByRole('radio', { name: 'Satisfied', exact: true }).isChecked())
      .toBe(true)
    await phone.getByRole('button', { name: 'Français' }).click()
    const french = chosen.getByRole('radio', { name: 'Satisfaction', exact: true })
    await expect.poll(() => french.isChecked()).toBe(true)
    await phone.getByRole('heading', { name: 'Les Conseils dans leur ensemble' }).waitFor()
  })

  it('submits once however often the button is pressed, and can change it afterwards', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    const before = await answeredIn('member-pulse')
    await start(page, link)
    await answerToReview(page)
    await button(page, 'Submit').dblclick()
    await page.getByRole('heading', { name: words.en.thanks }).waitFor()
    await expect.poll(() => answeredIn('member-pulse')).toBe(before + 1)
    const receipt = await page.locator('.receipt').textContent()

    await page.goto('/answer')
    await page.getByRole('heading', { name: words.en.thanks }).waitFor()
    await button(page, 'Change my answers').click()
    await page.getByRole('button', { name: /^Change the answer: Overall/ }).click()
    await page
      .getByRole('radio', { name: 'Very satisfied', exact: true })
      .first()
      .check({ force: true })
    await button(page, 'Review my answers').click()
    await button(page, 'Submit the changes').click()
    await page.getByRole('heading', { name: words.en.thanks }).waitFor()
    await expect.poll(() => page.locator('.receipt').textContent()).toBe(receipt)
    await page.locator('.copy summary').click()
    await page.locator('.copy').getByText('Very satisfied').first().waitFor()
    expect(await answeredIn('member-pulse')).toBe(before + 1)
  })

  it('sends the link’s secret in no address and with no cookie', async () => {
    const link = await freshLink('member-pulse')
    const secret = link.split('#')[1] ?? ''
    const page = await visitor.as('member')
    const requests: { url: string; cookie: string | undefined }[] = []
    page.on('request', async (request) => {
      const headers = await request.allHeaders().catch(() => ({}) as Record<string, string>)
      requests.push({ url: request.url(), cookie: headers['cookie'] })
    })
    await start(page, link)
    expect(page.url()).not.toContain(secret)
    await expect
      .poll(() => requests.filter(({ url }) => url.includes('/api/answer')).length)
      .toBeGreaterThan(2)
    expect(requests.filter(({ url }) => url.includes(secret))).toEqual([])
    expect(requests.filter(({ url, cookie }) => url.includes('/api/answer') && cookie)).toEqual([])
  })
})

describe('a co-chair answers the interview guide', () => {
  it('ahead of the meeting: words beside ratings, nothing obligatory, under their name', async () => {
    const page = await visitor.nobody()
    await open(page, await ownLink('co-chair', 'interview-wg-cochair'))
    await page.getByText('Your answers carry your name.').waitFor()
    await expectSound(page, 'interview: first screen')
    await button(page, 'Start').click()
    await page.getByRole('textbox').first().fill('To advise the councils.')
    await page
      .locator('.answer-form label')
      .filter({ hasText: /^Satisfied$/ })
      .first()
      .click()
    await saved(page)
    await expectSound(page, 'interview: section 1')
    await leafToReview(page)
    await page.getByText('To advise the councils.').waitFor()
    await expectSound(page, 'interview: review')
    await button(page, 'Submit').click()
    await page.getByText('with your name').first().waitFor()
  })
})
