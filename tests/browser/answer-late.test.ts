import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRound, openRound, ownLink } from './answer-links.ts'
import { answerToReview, button, expectSound, saved, start, waits, words } from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { ask, useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

describe('a round that closes, and takes late answers, while a submission waits without a connection', () => {
  let wave = ''
  beforeAll(async () => {
    wave = await openRound('annual-review')
  })
  afterAll(async () => {
    const body = JSON.stringify({ until: null })
    await ask('analyst', `/api/waves/${wave}/late`, { method: 'PUT', body })
  })

  it('its person is told that the answers came late, until when, and what of them is not taken', async () => {
    const page = await visitor.nobody()
    await start(page, await ownLink('member', 'annual-review'))
    await answerToReview(page)
    await saved(page)
    await page.context().setOffline(true)
    await button(page, words.en.submit).click()
    await waits(page).waitFor()
    await closeRound(wave)
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    const body = JSON.stringify({ until })
    await ask('analyst', `/api/waves/${wave}/late`, { method: 'PUT', body })
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Thank you. Your answers are in.' }).waitFor()
    await page.getByText('Your answers are in, and wait.').waitFor()
    await page.getByText('Questions to answer in your own words are left out').waitFor()
    expect(await page.getByText('without your name').count()).toBe(0)
    await expectSound(page, 'received late, closed meanwhile')
  })
})
