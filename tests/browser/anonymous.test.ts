import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  answerByKeyboard,
  answerToReview,
  button,
  expectSound,
  open,
  start,
  tabTo,
  words,
} from './answer-steps.ts'
import { closeRound } from './answer-links.ts'
import { anotherLink, invitedTo, proposeAnonymous, waveTitled } from './anonymous-round.ts'
import { printWalked } from './support/accessibility.ts'
import { ask, type Language, useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

const title = { en: 'Anonymous pulse', fr: 'Sondage éclair anonyme' }
let wave = ''

beforeAll(async () => {
  await proposeAnonymous({ group: 'HUB', label: 'anonymous', title })
})

const links = async () => (await invitedTo(wave)).map(({ link }) => link)

async function answerToReceipt(page: Page, language: Language): Promise<string> {
  const said = words[language]
  await tabTo(page, button(page, said.start))
  await page.keyboard.press('Enter')
  for (const next of [said.next, said.next, said.review]) {
    const heading = page.locator('main h1')
    await page.locator('.answer-form').waitFor()
    await answerByKeyboard(page)
    const before = (await heading.textContent()) ?? ''
    await tabTo(page, button(page, next))
    await page.keyboard.press('Enter')
    await heading.filter({ hasNotText: before }).waitFor()
  }
  await tabTo(page, button(page, said.submit))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: said.thanks }).waitFor()
  return (await page.locator('.receipt').textContent()) ?? ''
}

describe('an anonymous round', () => {
  it('waits for a co-chair, who sees whom it asks and approves it', async () => {
    const page = await visitor.as('co-chair')
    await visit(page, '/')
    await page.getByRole('link', { name: 'See', exact: true }).click()
    await page.getByRole('heading', { name: title.en }).waitFor()
    await expectSound(page, 'anonymous launch')
    await page.getByRole('button', { name: `Approve and send: ${title.en}` }).click()
    await button(page, 'Approve and send').click()
    await page.getByRole('heading', { name: 'No launch waits for you' }).waitFor()
    wave = await waveTitled(title)
  })

  it.each(['en', 'fr'] as const)(
    'is answered by keyboard, in %s; the ballot leaves alone',
    async (language) => {
      const link = (await links())[language === 'en' ? 0 : 1] ?? ''
      const page = await visitor.nobody({ language })
      const sent: { path: string; headers: Record<string, string> }[] = []
      page.on('request', (request) => {
        const path = new URL(request.url()).pathname
        if (request.method() === 'POST') sent.push({ path, headers: request.headers() })
      })
      await open(page, link, language)
      await expect
        .poll(async () => (await page.locator('.six-words').textContent())?.split(' · ').length)
        .toBe(6)
      await expectSound(page, `anonymous ${language}: first screen`)
      const receipt = await answerToReceipt(page, language)
      expect(receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
      await expectSound(page, `anonymous ${language}: receipt`)
      expect(sent.map(({ path }) => path)).toEqual(['/api/answer/ballot', '/api/ballots'])
      const { headers } = sent[1] ?? { headers: {} as Record<string, string> }
      for (const name of ['authorization', 'cookie', 'referer'])
        expect(headers[name] ?? '').toBe('')
      await page.reload()
      await page
        .getByRole('heading', { name: /Your ballot was taken|Votre bulletin a été pris/ })
        .waitFor()
      await expectSound(page, `anonymous ${language}: ballot taken`)
    },
  )

  it('is begun by one link, gone on with by another, without a connection too; the ballot taken by it goes by the first', async () => {
    const { to, link: first } = (await invitedTo(wave))[3] ?? { to: '', link: '' }
    const second = await anotherLink(wave, to)
    expect(second).not.toBe(first)
    let page = await visitor.nobody()
    const context = page.context()
    const reopen = async () => {
      const next = await context.newPage()
      await page.close()
      page = next
    }
    const satisfied = () => page.getByRole('radio', { name: 'Satisfied', exact: true }).first()
    await start(page, first)
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
    await page
      .locator('.answer-form label')
      .filter({ hasText: /^Satisfied$/ })
      .first()
      .click()
    // With its hour: the foot says where answers are kept before there are any.
    await page.locator('.save-note', { hasText: /^On this device only, \d/ }).waitFor()
    await context.setOffline(true)
    await reopen()
    await open(page, first)
    await page.getByText('this device keeps your answers').waitFor()
    await context.setOffline(false)
    await reopen()
    await start(page, second)
    await expect.poll(() => satisfied().isChecked()).toBe(true)
    await answerToReview(page)
    await context.route('**/api/ballots', (route) => route.abort())
    await button(page, words.en.submit).click()
    const waits = page.getByRole('heading', { name: 'Your answers wait to be sent' })
    await waits.waitFor()
    await reopen()
    // Not before: the page that waits tries again by itself, and must not be the one that sends.
    await context.unroute('**/api/ballots')
    await page.goto(first)
    // A new window speaks the language the person is written to in.
    const thanks = page.getByRole('heading', { name: words.en.thanks })
    await thanks.or(page.getByRole('heading', { name: words.fr.thanks })).waitFor()
  })

  it('shows the same six words on the screen, in the message and to the analyst', async () => {
    const path = `/api/waves/${wave}`
    const { words: six } = (await (await ask('analyst', path)).json()) as { words: string[] }
    const page = await visitor.nobody()
    await open(page, (await links())[2] ?? '')
    await expect.poll(() => page.locator('.six-words').textContent()).toBe(six.join(' · '))
  })

  it('shows the analyst ballots only, and after the close that it was destroyed or what came of it', async () => {
    const page = await visitor.as('analyst', { language: 'fr' })
    await visit(page, `/consultations/${wave}`)
    await page.getByText('3 bulletins ont été pris').waitFor()
    await page.getByRole('button', { name: 'Fermer le cycle' }).waitFor()
    const later = page.getByRole('button', { name: 'Prolonger' })
    expect(await later.count(), 'its dates are promised').toBe(0)
    await expectSound(page, 'anonymous round, analyst')
    await closeRound(wave)
    await visit(page, `/consultations/${wave}`)
    await page.getByText('Détruit sans être ouvert').waitFor()
    await expectSound(page, 'anonymous round closed, analyst')
    await visit(page, `/receipts/${wave}`)
    await expectSound(page, 'anonymous receipts')
    const respondent = await visitor.nobody()
    await respondent.goto((await links())[2] ?? '')
    await respondent.getByText('The answers were destroyed unopened').waitFor()
    await expectSound(respondent, 'anonymous link, destroyed')
  })
})
