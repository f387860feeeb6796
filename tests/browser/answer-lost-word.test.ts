import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { blindBallot } from '../support/anonymous.ts'
import { pulseAnswers } from '../api/responses/pulse-answers.ts'
import { closeRound, openRound, ownLink } from './answer-links.ts'
import { answerToReview, button, expectSound, saved, start, waits, words } from './answer-steps.ts'
import { anotherLink, approveAnonymous, invitedTo, proposeAnonymous } from './anonymous-round.ts'
import { printWalked } from './support/accessibility.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

/** Submits; the answer of the server, or the request itself, is lost on the way, and the page is closed. */
async function submitUnheard(page: Page, path: string, lost: 'answer' | 'request'): Promise<Page> {
  await page.context().route(path, async (route) => {
    if (lost === 'answer') await route.fetch()
    await route.abort()
  })
  await button(page, words.en.submit).click()
  await waits(page).waitFor()
  const later = await page.context().newPage()
  await page.close()
  await later.context().unroute(path)
  return later
}

describe('a submission whose answer was lost, in a round that closed before its device came back', () => {
  let wave = ''
  beforeAll(async () => {
    wave = await openRound('annual-review')
  })
  afterAll(() => closeRound(wave).catch(() => {}))

  it('is said to be counted, with what the device still holds', async () => {
    const link = await ownLink('member', 'annual-review')
    const page = await visitor.nobody()
    await start(page, link)
    await answerToReview(page)
    await saved(page)
    const later = await submitUnheard(page, '**/api/answer/submission', 'answer')
    await closeRound(wave)
    await later.goto(link)
    await later.getByText('Those submitted with your link are among them').waitFor()
    await later.getByText('This device still holds answers of yours').waitFor()
    expect(await later.getByText('not counted. You can still').count()).toBe(0)
    await expectSound(later, 'closed, counted, its word lost')
    await button(later, 'Français').click()
    await later.getByText('Celles envoyées par votre lien en font partie').waitFor()
    await expectSound(later, 'closed, counted, its word lost, fr')
    const phone = await visitor.nobody()
    await phone.goto(link)
    await phone.getByText('Those submitted with your link are among them').waitFor()
  })
})

describe('the same in an anonymous round', () => {
  const title = { en: 'Word lost on the way', fr: 'Réponse perdue en chemin' }
  let wave = ''
  beforeAll(async () => {
    const launch = await proposeAnonymous({ group: 'CDI', label: 'lost', title })
    wave = await approveAnonymous(launch, title)
  })

  it('is looked for among the receipts published: there, it is counted; else it is not; and where they can’t be read the page says what to look for', async () => {
    const invited = await invitedTo(wave)
    const links = invited.map(({ link }) => link)
    // As a reminder brings it: opened by nobody until the round is closed.
    const reminded = (index: number) => anotherLink(wave, invited[index]?.to ?? '')
    const [countedAgain, missingAgain] = [await reminded(0), await reminded(1)]
    const unheard = async (link: string, lost: 'answer' | 'request') => {
      const page = await visitor.nobody()
      await start(page, link)
      await answerToReview(page)
      return submitUnheard(page, '**/api/ballots', lost)
    }
    const counted = await unheard(links[0] ?? '', 'answer')
    const missing = await unheard(links[1] ?? '', 'request')
    for (const link of links.slice(2)) await answerBy(link)
    await closeRound(wave)
    await counted.route('**/receipts', (route) => route.abort())
    await counted.goto(links[0] ?? '')
    await counted.getByText('It isn’t known here whether they are counted').waitFor()
    await expectSound(counted, 'anonymous, closed, its word lost, receipts not read')
    await counted.unroute('**/receipts')
    await counted.reload()
    await counted.getByText('is among those published').waitFor()
    const receipts = await (
      await fetch(`${inject('demo').url}/api/ballots/${wave}/receipts`)
    ).json()
    const said = await counted.locator('.notice').first().textContent()
    expect(receipts.receipts).toContain(/([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(said ?? '')?.[0])
    await expectSound(counted, 'anonymous, closed, counted, its word lost')
    await missing.goto(links[1] ?? '')
    await missing.getByText('They are not counted').waitFor()
    await opensByReminder(counted, countedAgain, 'is among those published')
    await opensByReminder(missing, missingAgain, 'They are not counted')
    const erase = button(missing, 'Erase them from this device')
    await erase.click()
    await missing.getByText('Erase these answers?').waitFor()
    await erase.click()
    await missing.getByText('They are erased from this device').waitFor()
    await missing.goto(links[1] ?? '')
    await missing.reload()
    await missing.getByRole('heading', { name: 'This round is closed' }).waitFor()
    expect(await missing.getByText('This device holds answers of yours').count()).toBe(0)
  })
})

/** Ten days on, at first without a connection, by a link that no device has seen: what became of the answers, and the answers. */
async function opensByReminder(page: Page, link: string, said: string): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 10 * 86_400_000)
  await page.route('**/api/answer', (route) => route.abort())
  await page.goto('about:blank')
  await page.goto(link)
  await page.locator('main h1').waitFor()
  await page.unroute('**/api/answer')
  await page.reload()
  await page.getByText(said).waitFor()
  await page.getByText('What I had answered').click()
  await page.locator('.copy dd, .copy dt').first().waitFor()
}

/** Answers as a browser does, from here. */
async function answerBy(link: string): Promise<void> {
  const { url } = inject('demo')
  const headers = {
    authorization: `Invitation ${link.split('#')[1]}`,
    'content-type': 'application/json',
  }
  const opening = await (await fetch(`${url}/api/answer`, { headers })).json()
  const { wave, key, blinded, message, finish } = await blindBallot(opening.ballot)
  const ballot = { method: 'POST', headers, body: JSON.stringify({ blinded }) }
  const { signature } = await (await fetch(`${url}/api/answer/ballot`, ballot)).json()
  const body = JSON.stringify({
    wave,
    key,
    message: Buffer.from(message).toString('base64url'),
    signature: await finish(signature),
    answers: pulseAnswers,
  })
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  const received = await fetch(`${url}/api/ballots`, sent)
  if (!received.ok) throw new Error(await received.text())
}
