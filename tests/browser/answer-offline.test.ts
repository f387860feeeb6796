import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { answeredIn, freshLink } from './answer-links.ts'
import {
  answerToReview,
  button,
  expectSound,
  open,
  saved,
  start,
  words,
  workerReady,
} from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { launching, power, useBrowser } from './support/browser.ts'

const visitor = useBrowser({ patienceMs: 30_000 })
printWalked()

const choice = (page: Page, name: string) =>
  page
    .locator('.answer-form label')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
async function expectChosen(page: Page): Promise<void> {
  const satisfied = page.getByRole('radio', { name: 'Satisfied', exact: true }).first()
  await expect.poll(() => satisfied.isChecked()).toBe(true)
}
const keptHere = (page: Page) =>
  page.locator('.save-note', { hasText: 'On this device only' }).waitFor()

/** The worker keeps the page from here on. */

/** A window in the same browser, on the link. */
async function reopened(page: Page, link: string): Promise<Page> {
  const again = await page.context().newPage()
  await page.close()
  await open(again, link)
  return again
}

describe('without a connection', () => {
  it('opens once visited, keeps the answers when its window closes, and sends them when it can', async () => {
    const link = await freshLink('member-pulse')
    let page = await visitor.nobody()
    await start(page, link)
    await workerReady(page)
    await page.context().setOffline(true)
    await choice(page, 'Satisfied').click()
    await keptHere(page)
    page = await reopened(page, link)
    await page.getByText('this device keeps your answers').waitFor()
    await expectSound(page, 'first screen without connection')
    await button(page, 'Continue').click()
    await page.locator('.answer-form').waitFor()
    await expectChosen(page)
    await page.context().setOffline(false)
    await saved(page)
    const phone = await visitor.nobody()
    await start(phone, link)
    await expectChosen(phone)
  })

  it('a submission waits, says so, and goes by itself, also from a window opened later', async () => {
    const link = await freshLink('member-pulse')
    const before = await answeredIn('member-pulse')
    let page = await visitor.nobody()
    await start(page, link)
    await workerReady(page)
    await answerToReview(page)
    await saved(page)
    await page.context().setOffline(true)
    await button(page, 'Submit').click()
    await page.getByRole('heading', { name: 'Your answers wait to be sent' }).waitFor()
    await expectSound(page, 'a submission waits')
    page = await reopened(page, link)
    await page.getByRole('heading', { name: 'Your answers wait to be sent' }).waitFor()
    expect(await answeredIn('member-pulse')).toBe(before)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: words.en.thanks }).waitFor()
    await expect.poll(() => answeredIn('member-pulse')).toBe(before + 1)
    await expect.poll(() => keptRecords(page)).toBe(0)
  })

  it('what waits here meets newer answers from elsewhere after a reload: both are shown, one is chosen', async () => {
    const link = await freshLink('member-pulse')
    let laptop = await visitor.nobody()
    await start(laptop, link)
    await workerReady(laptop)
    await laptop.context().setOffline(true)
    await choice(laptop, 'Satisfied').click()
    await keptHere(laptop)
    const phone = await visitor.nobody()
    await start(phone, link)
    await choice(phone, 'Dissatisfied').click()
    await saved(phone)
    laptop = await reopened(laptop, link)
    await laptop.context().setOffline(false)
    await button(laptop, 'Continue').click()
    const row = laptop.getByRole('row').filter({ hasText: 'Overall' })
    await row.filter({ hasText: /Satisfied.*Dissatisfied/ }).waitFor()
    await button(laptop, 'Keep those on this page').click()
    await saved(laptop)
    await expectChosen(laptop)
  })

  it('keeps nothing but the page’s own files, and no secret', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    await start(page, link)
    await choice(page, 'Satisfied').click()
    await saved(page)
    await workerReady(page)
    const files = () =>
      page.evaluate(async () => {
        const caches = globalThis.caches
        const names = await caches.keys()
        const requests = await Promise.all(
          names.map(async (name) => (await caches.open(name)).keys()),
        )
        return requests.flat().map(({ url }) => new URL(url).pathname)
      })
    await expect.poll(async () => (await files()).length).toBeGreaterThan(8)
    const kept = await files()
    expect(kept.filter((path) => !/^\/(assets\/|answer$|mark\.svg$)/.test(path))).toEqual([])
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(new URL(scope).pathname).toBe('/answer')
    const stored = await page.evaluate(readDisk)
    expect(stored).not.toContain(link.split('#')[1])
    expect(stored).not.toContain('overall')
    await page.goBack()
    await button(page, 'Forget on this device').click()
    await expectSound(page, 'about to forget on this device')
    await button(page, 'Forget on this device').click()
    await page.getByText('Nothing of this link is kept on this device').waitFor()
    await page.reload()
    await button(page, 'Continue').click()
    await page.locator('.answer-form').waitFor()
    await expect.poll(() => keptRecords(page)).toBe(0)
  })
})

describe('when everything ends at once', () => {
  const folders: string[] = []
  const browsers: BrowserContext[] = []
  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((context) => context.close().catch(() => {})))
    await Promise.all(folders.splice(0).map((one) => rm(one, { recursive: true, force: true })))
  })

  it('the browser is killed without a connection: its answers are there when it starts again', async () => {
    const link = await freshLink('member-pulse')
    const folder = await mkdtemp(join(tmpdir(), 'arpent-profile-'))
    folders.push(folder)
    const launch = async () => {
      const options = { ...launching, baseURL: inject('demo').url, locale: 'en-CA' }
      const context = await chromium.launchPersistentContext(folder, options)
      context.setDefaultTimeout(30_000)
      browsers.push(context)
      return context
    }
    const first = await launch()
    const page = first.pages()[0] ?? (await first.newPage())
    await start(page, link)
    await workerReady(page)
    await first.setOffline(true)
    await choice(page, 'Satisfied').click()
    await keptHere(page)
    await killBrowser(page, folder)
    const second = await launch()
    await second.setOffline(true)
    const again = second.pages()[0] ?? (await second.newPage())
    await start(again, link)
    await expectChosen(again)
    await second.setOffline(false)
    await saved(again)
  })

  it('the server is killed in the middle of a save, and starts again: nothing is lost, the page sees it through', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    await start(page, link)
    let killed = false
    await page.route('**/api/answer/draft', async (route) => {
      if (killed || route.request().method() !== 'PUT') return route.continue()
      killed = true
      const sent = route.fetch().catch(() => null)
      await power('kill')
      await sent
      // Stored before the end or not: the page never hears of it.
      await route.abort()
    })
    await choice(page, 'Satisfied').click()
    // Whatever happens here, the other tests need the server again.
    await keptHere(page).finally(() => power('revive'))
    await saved(page)
    await expect.poll(() => draftOf(page, link)).toMatchObject({ answers: { overall: 4 } })
  })

  it('the laptop sleeps for a day: what was answered before is sent, and after too', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    await page.clock.install()
    await start(page, link)
    await page.context().setOffline(true)
    await choice(page, 'Satisfied').click()
    await page.clock.runFor(1000)
    await keptHere(page)
    await page.clock.fastForward('24:00:00')
    await page.context().setOffline(false)
    await page.clock.runFor(31_000)
    await saved(page)
    await choice(page, 'Neither').click()
    await page.clock.runFor(1000)
    await saved(page)
    await expect.poll(() => draftOf(page, link)).toMatchObject({ answers: { overall: 3 } })
  })
})

/** What the server keeps of the link. */
const draftOf = (page: Page, link: string) =>
  page.evaluate(async (secret) => {
    const headers = { authorization: `Invitation ${secret}` }
    return (await fetch('/api/answer/draft', { headers })).json()
  }, link.split('#')[1])

/** How many rounds this browser keeps answers of. */
const keptRecords = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('arpent.answer')
        opening.addEventListener('error', reject)
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('round').objectStore('round').count()
          count.addEventListener('success', () => resolve(count.result))
        })
      }),
  )

/** Everything in the device's database as text, read byte by byte. */
const readDisk = () =>
  new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('arpent.answer')
    opening.addEventListener('error', reject)
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('round').objectStore('round').getAll()
      all.addEventListener('success', () => {
        const rows = all.result as { sealed: Uint8Array }[]
        const texts = rows.map((row) => new TextDecoder('latin1').decode(row.sealed))
        resolve(JSON.stringify(rows.map((row) => ({ ...row, sealed: 0 }))) + texts.join())
      })
    })
  })

/** Ends the browser of that profile as a power cut does. */
async function killBrowser(page: Page, folder: string): Promise<void> {
  const gone = new Promise((resolve) => page.context().once('close', resolve))
  const { execFileSync } = await import('node:child_process')
  const listed = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  const main = listed.find((line) => line.includes(folder) && !line.includes('--type='))
  process.kill(Number(main?.trim().split(/\s+/)[0]), 'SIGKILL')
  await gone
}
