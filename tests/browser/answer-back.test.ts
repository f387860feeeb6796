import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveAnonymous, invitedTo, proposeAnonymous } from './anonymous-round.ts'
import { answeredIn, closeRound, freshLink, openPulse, ownLink } from './answer-links.ts'
import {
  answerByKeyboard,
  answerToReview,
  button,
  expectFocus,
  leafToReview,
  open,
  saved,
  start,
  tabTo,
  thanks,
  words,
} from './answer-steps.ts'
import { type Language, useBrowser } from './support/browser.ts'

const visitor = useBrowser()

const pulse = 'pulse-back'
let pulseRound = ''
beforeAll(async () => {
  pulseRound = await openPulse(pulse)
})
afterAll(() => closeRound(pulseRound))

const said = {
  en: { back: 'Back', resume: 'Continue' },
  fr: { back: 'Retour', resume: 'Continuer' },
} as const

const heading = (page: Page) => page.locator('main h1')
const titleOf = async (page: Page) => (await heading(page).textContent()) ?? ''
/** The heading is that one, and the focus is on it. */
async function expectAt(page: Page, title: string): Promise<void> {
  await heading(page).filter({ hasText: title }).waitFor()
  await expectFocus(heading(page))
}
const press = async (page: Page, name: string) => {
  const before = await titleOf(page)
  await tabTo(page, button(page, name))
  await page.keyboard.press('Enter')
  await heading(page).filter({ hasNotText: before }).waitFor()
}
/** What the browser keeps of this entry of its history, and the address that it shows. */
const entry = (page: Page) =>
  page.evaluate(() => `${location.href} ${JSON.stringify(history.state)}`)

/** Sections by their headings, answered by keyboard, to the review. */
async function answerAll(page: Page, language: Language): Promise<string[]> {
  const titles: string[] = []
  for (const next of [words[language].next, words[language].next, words[language].review]) {
    await answerByKeyboard(page)
    titles.push(await titleOf(page))
    await press(page, next)
  }
  return titles
}

describe('the browser’s Back and Forward', () => {
  it.each(['en', 'fr'] as const)(
    'lead from section to section, to the review and to the first screen, in %s',
    async (language) => {
      const { back, resume } = said[language]
      const page = await visitor.nobody({ language })
      const link = await freshLink(pulse)
      await page.goto('/receipts/unknown')
      await open(page, link, language)
      const first = await titleOf(page)
      await button(page, words[language].start).click()
      await page.locator('.answer-form').waitFor()
      const [one, two, three] = (await answerAll(page, language)) as [string, string, string]
      const review = await titleOf(page)
      for (const title of [three, two, one, first]) {
        await page.goBack()
        await expectAt(page, title)
        expect(await entry(page)).not.toMatch(new RegExp(`${link.split('#')[1]}|#|Publish`))
      }
      await button(page, resume).waitFor()
      for (const title of [one, two, three, review]) {
        await page.goForward()
        await expectAt(page, title)
      }
      await page.goBack()
      await expectAt(page, three)
      await saved(page)
      await press(page, back)
      await expectAt(page, two)
      expect(await page.getByRole('radio', { checked: true }).count()).toBeGreaterThan(0)
      await page.goForward()
      await expectAt(page, three)
      await page.reload()
      await expectAt(page, three)
      await page.goBack()
      await expectAt(page, two)
    },
  )

  it('keep step with the page’s own buttons: nothing is passed twice, and Back leaves from the first screen', async () => {
    const page = await visitor.nobody()
    await page.goto('/receipts/unknown')
    await start(page, await freshLink(pulse))
    await answerToReview(page)
    const entries = () => page.evaluate(() => history.length)
    const most = await entries()
    for (const name of ['Back', 'Back', 'Next', 'Back', 'Back', 'Next', 'Next', words.en.review])
      await press(page, name)
    expect(await entries()).toBe(most)
    for (let step = 0; step < 4; step++) {
      const before = await titleOf(page)
      await page.goBack()
      await heading(page).filter({ hasNotText: before }).waitFor()
    }
    await button(page, 'Continue').waitFor()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/receipts/unknown')
  })

  it('a question looked up from the review: Back returns to the review; one with a fault is no step', async () => {
    const page = await visitor.nobody()
    await start(page, await freshLink(pulse))
    const entries = () => page.evaluate(() => history.length)
    const before = await entries()
    await button(page, words.en.next).click()
    await expectFocus(page.getByRole('radiogroup').first())
    expect(await entries()).toBe(before)
    await answerToReview(page)
    const review = await titleOf(page)
    await page.getByRole('button', { name: /^Change the answer: Overall/ }).click()
    await expectFocus(page.getByRole('radiogroup').first())
    await page.goBack()
    await expectAt(page, review)
  })

  it('a person who goes on in a later section gets to the first screen, never onward', async () => {
    const page = await visitor.nobody()
    const link = await freshLink(pulse)
    await start(page, link)
    await answerByKeyboard(page)
    await press(page, words.en.next)
    await saved(page)
    const second = await titleOf(page)
    await page.goto('about:blank')
    await open(page, link)
    const first = await titleOf(page)
    await button(page, 'Continue').click()
    await expectAt(page, second)
    await press(page, 'Back')
    await page.goBack()
    await expectAt(page, first)
  })
})

describe('after Submit', () => {
  it('Back shows the receipt, then leaves; the form comes back only by its own button, and once', async () => {
    const page = await visitor.nobody()
    const before = await answeredIn(pulse)
    await page.goto('/receipts/unknown')
    await start(page, await freshLink(pulse))
    await answerToReview(page)
    await button(page, words.en.submit).click()
    await thanks(page).waitFor()
    const receipt = await page.locator('.receipt').textContent()
    await page.goBack()
    await thanks(page).waitFor()
    await page.goForward()
    expect(await page.locator('.receipt').textContent()).toBe(receipt)
    await button(page, 'Change my answers').click()
    await button(page, 'Submit the changes').waitFor()
    await page.goBack()
    await expectAt(page, words.en.thanks)
    await page.goBack()
    await thanks(page).waitFor()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/receipts/unknown')
    expect(await answeredIn(pulse)).toBe(before + 1)
  })

  it('while the answers are on their way nothing can be changed, wherever Back is pressed to', async () => {
    const page = await visitor.nobody()
    await start(page, await freshLink(pulse))
    await answerToReview(page)
    let go = () => {}
    const held = new Promise<void>((resolve) => (go = resolve))
    await page.route('**/api/answer/submission', async (route) => {
      await held
      await route.continue()
    })
    await button(page, words.en.submit).click()
    const sending = page.getByRole('button', { name: 'Sending' })
    await sending.waitFor()
    await page.goBack()
    await page.goBack()
    await sending.waitFor()
    expect(await page.locator('.answer-form').count()).toBe(0)
    go()
    await thanks(page).waitFor()
    await page.goBack()
    await thanks(page).waitFor()
  })

  it('without a connection what waits is not taken back by Back; the link opened again sends it', async () => {
    const page = await visitor.nobody()
    const before = await answeredIn(pulse)
    await page.goto('/receipts/unknown')
    const link = await freshLink(pulse)
    await start(page, link)
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
    await answerToReview(page)
    await saved(page)
    await page.context().setOffline(true)
    await button(page, words.en.submit).click()
    const waits = page.getByRole('heading', { name: 'Your answers wait to be sent' })
    await waits.waitFor()
    await button(page, 'Back to my answers').click()
    await page.goBack()
    await button(page, 'Continue').waitFor()
    await page.goForward()
    await button(page, words.en.submit).click()
    await waits.waitFor()
    await page.context().setOffline(false)
    await page.goto(link)
    await thanks(page).waitFor()
    expect(await answeredIn(pulse)).toBe(before + 1)
  })
})

describe('in the other modes', () => {
  const title = { en: 'Round left by Back', fr: 'Cycle quitté par Retour' }
  let wave = ''
  let links: string[] = []
  beforeAll(async () => {
    const launch = await proposeAnonymous({ group: 'CDI', label: 'back', title })
    wave = await approveAnonymous(launch, title)
    links = (await invitedTo(wave)).map(({ link }) => link)
  })
  afterAll(() => closeRound(wave))

  it.each(['en', 'fr'] as const)(
    'anonymous, without a connection, in %s: answers stay; once they are in, no Back, Forward or reload shows them',
    async (language) => {
      const page = await visitor.nobody({ language })
      await page.goto('/receipts/unknown')
      await start(page, links[language === 'en' ? 0 : 1] ?? '', language)
      await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
      await page.context().setOffline(true)
      const [one, two] = (await answerAll(page, language)) as [string, string, string]
      await page.goBack()
      await page.goBack()
      await expectAt(page, two)
      await page.reload()
      await expectAt(page, two)
      expect(await page.getByRole('radio', { checked: true }).count()).toBeGreaterThan(0)
      await page.goBack()
      await expectAt(page, one)
      await page.context().setOffline(false)
      await leafToReview(page, language)
      await button(page, words[language].submit).click()
      await thanks(page, language).waitFor()
      await page.goBack()
      await thanks(page, language).waitFor()
      await page.goForward()
      await thanks(page, language).waitFor()
      expect(await page.locator('.answer-form').count()).toBe(0)
      await page.reload()
      await page
        .getByRole('heading', { name: /Your ballot was taken|Votre bulletin a été pris/ })
        .waitFor()
      await page.goBack()
      expect(await page.locator('.answer-form').count()).toBe(0)
    },
  )

  it('named: an interview’s sections are steps, and a reload keeps the one shown', async () => {
    const page = await visitor.nobody()
    await start(page, await ownLink('co-chair', 'interview-wg-cochair'))
    const one = await titleOf(page)
    await press(page, words.en.next)
    const two = await titleOf(page)
    await page.reload()
    await expectAt(page, two)
    await page.goBack()
    await expectAt(page, one)
  })
})
