import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { answeredIn, closeRound, freshLink, openRound, ownLink } from './answer-links.ts'
import {
  answerToReview,
  button,
  choose,
  open,
  saved,
  start,
  thanks,
  waits,
  words,
  workerReady,
} from './answer-steps.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
const rounds: string[] = []
afterAll(async () => {
  await Promise.all(rounds.map(closeRound))
})

const overall = (page: Page, link: string) =>
  page.evaluate(async (secret) => {
    const headers = { authorization: `Invitation ${secret}` }
    const draft = await (await fetch('/api/answer/draft', { headers })).json()
    return { draft: draft.answers.overall, submitted: draft.submitted?.overall }
  }, link.split('#')[1])

/** Saved whole, submitted without a connection, and closed. */
async function leftWaiting(link: string): Promise<Page> {
  const page = await visitor.nobody()
  await start(page, link)
  await workerReady(page)
  await answerToReview(page)
  await saved(page)
  await page.context().setOffline(true)
  await button(page, words.en.submit).click()
  await waits(page).waitFor()
  const later = await page.context().newPage()
  await page.close()
  await later.context().setOffline(false)
  return later
}

/** The first answer is 2 where all were given by clicks; another device makes it 4. */
async function changedElsewhere(link: string): Promise<Page> {
  const phone = await visitor.nobody()
  await open(phone, link)
  await button(phone, 'Continue').click()
  await phone.locator('.answer-form').waitFor()
  while (await button(phone, 'Back').isVisible()) await button(phone, 'Back').click()
  await choose(phone, 'Satisfied')
  await saved(phone)
  return phone
}

describe('a submission that waits', () => {
  it('is sent when its link is opened with the connection back', async () => {
    const link = await freshLink('member-pulse')
    const before = await answeredIn('member-pulse')
    const page = await leftWaiting(link)
    await page.goto(link)
    await page.locator('.receipt').waitFor()
    expect(await answeredIn('member-pulse')).toBe(before + 1)
  })

  it('meets what another device answered since: both are shown, one is chosen', async () => {
    const link = await freshLink('member-pulse')
    const page = await leftWaiting(link)
    const phone = await changedElsewhere(link)
    await page.goto(link)
    await page.locator('tbody tr').first().waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    expect(await overall(phone, link)).toEqual({ draft: 4 })
  })
})

describe('a review left open while another device goes on', () => {
  it('is told at Submit, before it drops what was saved there', async () => {
    const link = await freshLink('member-pulse')
    const laptop = await visitor.nobody()
    await start(laptop, link)
    await answerToReview(laptop)
    await saved(laptop)
    const phone = await changedElsewhere(link)
    await button(laptop, words.en.submit).click()
    await laptop
      .getByRole('heading', { name: 'Newer answers were saved from another device' })
      .waitFor()
    expect(await overall(phone, link)).toEqual({ draft: 4 })
    await button(laptop, 'Take those from the other device').click()
    await button(laptop, words.en.submit).click()
    await thanks(laptop).waitFor()
    expect(await overall(phone, link)).toEqual({ draft: 4, submitted: 4 })
  })

  it('is told of what the other device submitted', async () => {
    const link = await freshLink('member-pulse')
    const laptop = await visitor.nobody()
    await start(laptop, link)
    await answerToReview(laptop)
    await saved(laptop)
    const phone = await changedElsewhere(link)
    for (const next of [words.en.next, words.en.next, words.en.review, words.en.submit])
      await button(phone, next).click()
    await thanks(phone).waitFor()
    await button(laptop, words.en.submit).click()
    await button(laptop, 'Keep those on this page').click()
    await button(laptop, words.en.submit).click()
    await thanks(laptop).waitFor()
    expect((await overall(phone, link)).submitted).toBe(2)
  })
})

describe('a network that is there, and says nothing', () => {
  it('a submission without an answer waits, and goes', async () => {
    const before = await answeredIn('member-pulse')
    const page = await visitor.nobody()
    await start(page, await freshLink('member-pulse'))
    await answerToReview(page)
    await page.route('**/api/answer/submission', () => {})
    await button(page, words.en.submit).click()
    await waits(page).waitFor()
    await page.unroute('**/api/answer/submission')
    await thanks(page).waitFor()
    expect(await answeredIn('member-pulse')).toBe(before + 1)
  })

  it('the copy of what was sent stands without another word of the server', async () => {
    const page = await visitor.nobody()
    await start(page, await freshLink('member-pulse'))
    await answerToReview(page)
    await page.route('**/api/answer/submission', async (route) => {
      const response = await route.fetch()
      await page.context().setOffline(true)
      await route.fulfill({ response })
    })
    await button(page, words.en.submit).click()
    await thanks(page).waitFor()
    await page.locator('.copy summary').click()
    expect(await page.locator('.copy .answer').count()).toBeGreaterThan(10)
  })
})

describe('what a device keeps', () => {
  it('is there for its link however late it is opened: the round may have been extended', async () => {
    const wave = await openRound('annual-review')
    rounds.push(wave)
    const link = await ownLink('member', 'annual-review')
    const page = await visitor.nobody()
    await start(page, link)
    await page.context().setOffline(true)
    await choose(page, 'Some progress')
    await page.locator('.save-note', { hasText: 'On this device only' }).waitFor()
    const later = await page.context().newPage()
    await page.close()
    await later.context().setOffline(false)
    await later.clock.setFixedTime(Date.now() + 20 * 86_400_000)
    await start(later, link)
    const kept = later.getByRole('radio', { name: 'Some progress', exact: true }).first()
    expect(await kept.isChecked()).toBe(true)
  })

  it.each([
    ['refuses its database', 'throws'],
    ['never opens it', 'silent'],
  ])('is nothing where the browser %s: answers reach the server all the same', async (_, how) => {
    const page = await visitor.nobody()
    await page.addInitScript((way) => {
      if (way === 'silent') IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
      else
        for (const [owner, name] of [
          [globalThis, 'indexedDB'],
          [navigator, 'serviceWorker'],
        ] as const)
          Object.defineProperty(owner, name, {
            get: () => {
              throw new DOMException('Refused', 'SecurityError')
            },
          })
    }, how)
    const link = await freshLink('member-pulse')
    await start(page, link)
    await choose(page, 'Satisfied')
    await saved(page)
    expect(await overall(page, link)).toEqual({ draft: 4 })
    await page.context().setOffline(true)
    await choose(page, 'Neither')
    await page.getByRole('alert').filter({ hasText: 'Keep this page open' }).waitFor()
  })
})
