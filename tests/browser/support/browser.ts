import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { Role } from './demo-server.ts'
import type { Demo } from './global-setup.ts'

const demo = (): Demo => inject('demo')

export type Language = 'en' | 'fr'

/** Chromium as Debian ships it; it asks nobody outside. */
export const launching = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-quic',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export const launch = (): Promise<Browser> => chromium.launch(launching)

type Arrival = { language?: Language; width?: number }

export type Visitor = {
  /** A page of nobody's browser, in a fresh context. */
  nobody(arrival?: Arrival): Promise<Page>
  /** A page of that role's browser, already signed in, in that language. */
  as(role: Role, arrival?: Arrival): Promise<Page>
  /** The one page of that role's browser for all tests of a file that only walk: what it kept on the device is gone, and an address loads anew. */
  walking(role: Role, arrival?: Arrival): Promise<Page>
}

/** Gives a file's tests a browser; pages are closed after each test but for those of a walk, and none may have failed or broken the content policy. */
export function useBrowser({ patienceMs = 30_000 } = {}): Visitor {
  let browser: Browser
  const open: BrowserContext[] = []
  const walks = new Map<Role, Page>()
  const faults: string[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()))
    const found = faults.splice(0)
    if (found.length > 0) throw new Error(`The page failed:\n${found.join('\n')}`)
  })
  afterAll(() => browser.close())
  const enter = async ({ language = 'en', width = 1280 }: Arrival) => {
    const context = await browser.newContext({
      baseURL: demo().url,
      locale: `${language}-CA`,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(patienceMs)
    const page = await context.newPage()
    watch(page, faults)
    return page
  }
  const nobody = async (arrival: Arrival = {}) => {
    const page = await enter(arrival)
    open.push(page.context())
    return page
  }
  const as = async (role: Role, arrival: Arrival = {}) => {
    await speak(role, arrival.language ?? 'en')
    const page = await nobody(arrival)
    await signIn(page, role)
    return page
  }
  const walking = async (role: Role, arrival: Arrival = {}) => {
    await speak(role, arrival.language ?? 'en')
    const walk = walks.get(role)
    if (walk) await forget(walk)
    const page = walk ?? (await enter(arrival))
    walks.set(role, page)
    await signIn(page, role)
    return page
  }
  return { nobody, as, walking }
}

/** Takes away all that its browser holds but the program's files. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.context().clearCookies()
}

/** Gives the page's browser the session of that role. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const { url, cookies } = demo()
  const [name = '', value = ''] = cookies[role].split('=')
  await page.context().addCookies([{ name, value: value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** Ends the demo without a word, or starts it again on what it left. */
export async function power(way: 'kill' | 'revive'): Promise<void> {
  const answer = await fetch(`${demo().control}/${way}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`The demo did not ${way}`)
}

/** Publishes an instrument that the demo does not ship; it is started again with it. */
export async function publish(definition: object): Promise<void> {
  const body = JSON.stringify(definition)
  const answer = await fetch(`${demo().control}/publish`, { method: 'POST', body })
  if (!answer.ok) throw new Error('The instrument was not published')
}

/** Asks the API as that role does. */
export async function ask(role: Role, path: string, init: RequestInit = {}): Promise<Response> {
  const { url, cookies } = demo()
  const headers = { cookie: cookies[role], 'content-type': 'application/json', ...init.headers }
  const answer = await fetch(url + path, { ...init, headers })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

const speak = (role: Role, language: Language) =>
  ask(role, '/api/session/language', { method: 'PUT', body: JSON.stringify({ language }) })

/** Opens an address of the app and waits until its page stands. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await settled(page)
}

/** A heading stands, nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy'))
      faults.push(`${page.url()}: ${message.text()}`)
  })
}
