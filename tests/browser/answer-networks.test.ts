import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { approveAnonymous, invitedTo, proposeAnonymous } from './anonymous-round.ts'
import { answeredIn, closeRound, freshLink, openPulse, openRound, ownLink } from './answer-links.ts'
import {
  answerToReview,
  button,
  choose,
  expectSound,
  open,
  saved,
  start,
  thanks,
  words,
  workerReady,
} from './answer-steps.ts'
import { type Between, between } from './support/between.ts'
import { launching, useBrowser } from './support/browser.ts'

const visitor = useBrowser()
const title = { en: 'Round over bad networks', fr: 'Cycle sur mauvais réseaux' }
const pulse = 'pulse-networks'
let pulseRound = ''
let proxy: Between
let wave = ''
let links: string[] = []

beforeAll(async () => {
  pulseRound = await openPulse(pulse)
  proxy = await between()
  const launch = await proposeAnonymous({ group: 'CDI', label: 'networks', title })
  wave = await approveAnonymous(launch, title)
  links = (await invitedTo(wave)).map(({ link }) => link)
})
afterAll(async () => {
  proxy.close()
  await closeRound(wave)
  await closeRound(pulseRound)
})

const keptHere = (page: Page) =>
  page.locator('.save-note', { hasText: /^On this device only, \d/ }).waitFor()

describe('what stands between answers in the place of the program', () => {
  it.each([200, 403, 404])(
    'its own page with %i: answers wait on the device, the link opens from there, and all goes once it is gone',
    async (status) => {
      const before = await answeredIn(pulse)
      const page = await visitor.nobody()
      const link = proxy.url + (await freshLink(pulse))
      proxy.answer(() => null)
      await start(page, link)
      await workerReady(page)
      proxy.answer(({ path, dest }) =>
        path.startsWith('/api/') || (status !== 200 && dest === 'document') ? { status } : null,
      )
      await choose(page, 'Satisfied')
      await keptHere(page)
      const later = await page.context().newPage()
      await page.close()
      await open(later, link)
      await later.getByText('this device keeps your answers').waitFor()
      await button(later, 'Continue').click()
      await later.locator('.answer-form').waitFor()
      await answerToReview(later)
      await button(later, words.en.submit).click()
      await later.getByRole('heading', { name: 'Your answers wait to be sent' }).waitFor()
      proxy.answer(() => null)
      await thanks(later).waitFor()
      expect(await answeredIn(pulse)).toBe(before + 1)
    },
  )

  it('while the page is put by for times without connection: nothing of it is kept, and the page is at the next visit', async () => {
    const page = await visitor.nobody()
    const link = proxy.url + (await freshLink(pulse))
    // What the page itself asks for gets through, what its worker fetches does not.
    proxy.answer(({ path, dest }) =>
      dest === 'empty' && !path.startsWith('/api/') ? { status: 200 } : null,
    )
    await start(page, link)
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const found = await navigator.serviceWorker.getRegistration('/answer')
          return !found || (!found.installing && !found.waiting)
        }),
      )
      .toBe(true)
    proxy.answer(() => null)
    await page.reload()
    await page.locator('.answer-form').waitFor()
    await workerReady(page)
    const later = await page.context().newPage()
    await page.close()
    await later.context().setOffline(true)
    await open(later, link)
    await later.getByText('this device keeps your answers').waitFor()
  })
})

describe('a new build is put in place while a form is open, in a window that keeps no files', () => {
  const gone = () =>
    proxy.answer(({ path }) => (path.startsWith('/assets/') ? { status: 404 } : null))
  const filesKeptNowhere = (page: Page) =>
    page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }),
    )

  it('an anonymous one is submitted all the same', async () => {
    const page = await visitor.nobody()
    await filesKeptNowhere(page)
    proxy.answer(() => null)
    const code = page.waitForResponse(/send-ballot/)
    await start(page, proxy.url + links[0])
    await code
    gone()
    await answerToReview(page)
    await button(page, words.en.submit).click()
    await expect.poll(() => thanks(page).count()).toBe(1)
  })

  it('a round that closes is told, with the answers that are here', async () => {
    const round = await openRound('annual-review')
    const page = await visitor.nobody()
    await filesKeptNowhere(page)
    proxy.answer(() => null)
    await start(page, proxy.url + (await ownLink('member', 'annual-review')))
    await closeRound(round)
    gone()
    await choose(page, 'Some progress')
    await page.getByText('They are not counted').waitFor()
    await page.getByText('What I had answered').click()
    const shown = page.locator('.answer', { hasText: 'Some progress' })
    await expect.poll(() => shown.count()).toBeGreaterThan(0)
  })
})

describe('a network that breaks off', () => {
  it('parts of the first screen that do not come are asked for again, and the rest stands', async () => {
    const page = await visitor.nobody()
    let broken = 0
    proxy.answer(({ path }) => {
      if (!/RoundWords|PromiseDetails/.test(path) || broken >= 4) return null
      broken += 1
      return { status: 0 }
    })
    await open(page, proxy.url + links[1])
    await page.locator('.six-words').waitFor()
    expect(broken).toBe(4)
    await expectSound(page, 'first screen, parts of it late')
  })
})

describe('a page that came without encryption', () => {
  it('works as where nothing may be kept: answers reach the server, and it says that the page has them alone', async () => {
    const browser = await chromium.launch({
      ...launching,
      args: [...launching.args, '--host-resolver-rules=MAP arpent.example 127.0.0.1'],
    })
    try {
      const page = await browser.newPage({ locale: 'en-CA' })
      page.setDefaultTimeout(30_000)
      const { port } = new URL(inject('demo').url)
      await start(page, `http://arpent.example:${port}${await freshLink(pulse)}`)
      await choose(page, 'Satisfied')
      await saved(page)
      await page.context().setOffline(true)
      await choose(page, 'Neither')
      const told = page.getByRole('alert').filter({ hasText: 'Keep this page open' })
      await expect.poll(() => told.count()).toBe(1)
    } finally {
      await browser.close()
    }
  })
})
