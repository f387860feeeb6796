import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRound, freshLink } from './answer-links.ts'
import { answerToReview, button, expectSound, open, saved, start, words } from './answer-steps.ts'
import { approveAnonymous, invitedTo, proposeAnonymous } from './anonymous-round.ts'
import { printWalked } from './support/accessibility.ts'
import { type Language, useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

const title = { en: 'Round in two tabs', fr: 'Cycle en deux onglets' }
let links: string[] = []
let wave = ''

beforeAll(async () => {
  const launch = await proposeAnonymous({ group: 'SNC', label: 'tabs', title })
  wave = await approveAnonymous(launch, title)
  links = (await invitedTo(wave)).map(({ link }) => link)
})
afterAll(() => closeRound(wave))

const said = {
  en: {
    told: 'Other answers were given in another tab of this browser',
    keep: 'Keep those on this page',
    take: 'Take those from the other tab',
    pleased: 'Satisfied',
    displeased: 'Dissatisfied',
  },
  fr: {
    told: 'D’autres réponses ont été données dans un autre onglet de ce navigateur',
    keep: 'Garder celles de cette page',
    take: 'Prendre celles de l’autre onglet',
    pleased: 'Satisfaction',
    displeased: 'Insatisfaction',
  },
} as const

const first = (page: Page, name: string) =>
  page.getByRole('radio', { name: new RegExp(`^${name}`) }).first()
/** Chromium draws a tab behind another once a second at most, and each click waits for that. */
const front = (page: Page) => page.bringToFront()
const press = async (page: Page, name: string) => {
  await front(page)
  await button(page, name).click()
}
async function choose(page: Page, name: string): Promise<void> {
  await front(page)
  await page
    .locator('.answer-form label')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first()
    .click()
}
const keptHere = (page: Page) =>
  page
    .locator('.save-note', { hasText: /On this device only|Sur cet appareil seulement/ })
    .waitFor()
const expectTold = (page: Page, language: Language = 'en') =>
  page.getByRole('heading', { name: said[language].told }).waitFor()
async function expectChosen(page: Page, name: string): Promise<void> {
  await expect.poll(() => first(page, name).isChecked()).toBe(true)
}

/** One more tab of the same browser, at the questions. */
async function anotherTab(page: Page, link: string, language: Language = 'en'): Promise<Page> {
  const tab = await page.context().newPage()
  await start(tab, link, language)
  return tab
}

describe('two tabs of one browser in an anonymous round', () => {
  it.each(['en', 'fr'] as const)(
    'without a connection, in %s: the later one is told and chooses; the other one is told then, and nothing is lost',
    async (language) => {
      const link = links[language === 'en' ? 0 : 1] ?? ''
      const { pleased, displeased, keep, take } = said[language]
      const one = await visitor.nobody({ language })
      await start(one, link, language)
      const other = await anotherTab(one, link, language)
      await one.context().setOffline(true)
      await choose(one, pleased)
      await keptHere(one)
      await choose(other, displeased)
      await expectTold(other, language)
      await expectSound(other, `two tabs, ${language}`)
      const row = other.getByRole('row').nth(1)
      await row.filter({ hasText: new RegExp(`${displeased}.*${pleased}`) }).waitFor()
      await press(other, keep)
      await keptHere(other)
      await choose(one, pleased === 'Satisfied' ? 'Neither' : 'Ni')
      await expectTold(one, language)
      await press(one, take)
      await expectChosen(one, displeased)
      await expectChosen(other, displeased)
    },
  )

  it('closed before it chose, its answers are asked about when the link is opened again', async () => {
    const link = links[2] ?? ''
    const one = await visitor.nobody()
    await start(one, link)
    const other = await anotherTab(one, link)
    await choose(one, 'Satisfied')
    await keptHere(one)
    await choose(other, 'Dissatisfied')
    await expectTold(other)
    await other.close()
    const later = await one.context().newPage()
    await open(later, link)
    await later.locator('.sheet-foot button').click()
    await expectTold(later)
    await press(later, said.en.keep)
    await expectChosen(later, 'Dissatisfied')
    await keptHere(later)
  })

  it('the first one submits: it is shown what the other one set aside, and the one choice counts', async () => {
    const link = links[3] ?? ''
    const one = await visitor.nobody()
    await start(one, link)
    const other = await anotherTab(one, link)
    await front(one)
    await answerToReview(one)
    await keptHere(one)
    await choose(other, 'Dissatisfied')
    await expectTold(other)
    await press(one, words.en.submit)
    await expectTold(one)
    await press(one, said.en.keep)
    await press(one, words.en.submit)
    await one.getByRole('heading', { name: words.en.thanks }).waitFor()
  })

  it('a submission that waits is not sent once the other tab gave other answers', async () => {
    const link = links[4] ?? ''
    const one = await visitor.nobody()
    await start(one, link)
    await answerToReview(one)
    await keptHere(one)
    const other = await anotherTab(one, link)
    await one.context().route('**/api/answer/ballot', (route) => route.abort())
    await press(one, words.en.submit)
    await one.getByRole('heading', { name: 'Your answers wait to be sent' }).waitFor()
    await other.getByRole('textbox').first().fill('Meet by video.')
    await keptHere(other)
    await press(one, 'Send now')
    await expectTold(one)
    await one.context().unroute('**/api/answer/ballot')
    await press(one, said.en.take)
    await press(one, words.en.submit)
    await one.getByRole('heading', { name: words.en.thanks }).waitFor()
    await one.locator('.copy summary').click()
    await one.locator('.copy').getByText('Meet by video.').waitFor()
  })
})

describe('two tabs of one browser in a confidential round', () => {
  it('without a connection: the later one is told, takes the other’s, and both reach the server as one', async () => {
    const link = await freshLink('member-pulse')
    const one = await visitor.nobody()
    await start(one, link)
    const other = await anotherTab(one, link)
    await one.context().setOffline(true)
    await choose(one, 'Satisfied')
    await keptHere(one)
    await choose(other, 'Dissatisfied')
    await expectTold(other)
    await press(other, said.en.take)
    await expectChosen(other, 'Satisfied')
    await one.context().setOffline(false)
    await saved(one)
    await saved(other)
    const phone = await visitor.nobody()
    await start(phone, link)
    await expectChosen(phone, 'Satisfied')
  })

  it('with a connection: told in the same words, and keeps its own', async () => {
    const link = await freshLink('member-pulse')
    const one = await visitor.nobody()
    await start(one, link)
    const other = await anotherTab(one, link)
    await choose(one, 'Satisfied')
    await saved(one)
    await choose(other, 'Dissatisfied')
    await expectTold(other)
    await press(other, said.en.keep)
    await saved(other)
    await choose(one, 'Neither')
    await expectTold(one)
    await press(one, said.en.take)
    await expectChosen(one, 'Dissatisfied')
  })
})
