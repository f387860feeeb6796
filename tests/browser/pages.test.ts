import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, printWalked } from './support/accessibility.ts'
import { ask, type Language, settled, useBrowser, visit } from './support/browser.ts'
import type { Role } from './support/demo-server.ts'
import { namedRound, roundWithComments } from './support/rounds.ts'
import { screenshot } from './support/screenshot.ts'

const visitor = useBrowser()
printWalked()

const widths = [1280, 320]
const other = { en: 'fr', fr: 'en' } as const

/** An address as it is, or one that only the running demo knows. */
type Place = { page: string; find?: () => Promise<string> }

const theOpenRound = async () => {
  const waves = (await (await ask('analyst', '/api/waves')).json()) as Wave[]
  return `/consultations/${waves.find(({ state }) => state === 'open')?.id}`
}
const theRecurring = (below: string) => async () => {
  const [first] = (await (await ask('analyst', '/api/consultations')).json()) as { id: string }[]
  return `/consultations/recurring/${first?.id}${below}`
}
const theNamed = (below: string) => async () =>
  `/consultations/${(await namedRound()).round}${below}`
const aScorecard = async () => {
  const [card] = (await (await ask('member', '/api/scorecards')).json()) as Scorecard[]
  return `/scorecards/${card?.fiscalYear}/${card?.council}`
}

type Wave = { id: string; state: string }
type Scorecard = { fiscalYear: string; council: string }

const results: Place[] = [
  { page: '/' },
  { page: '/trends' },
  { page: '/said' },
  { page: '/scorecards' },
  { page: '/groups' },
  { page: 'a scorecard', find: aScorecard },
]
const pages: Record<Role, Place[]> = {
  analyst: [
    ...results,
    { page: '/groups/RES' },
    { page: '/groups/RES/handover' },
    { page: '/groups/RES/workplan' },
    { page: '/groups/RES/workplan?horizon=year' },
    { page: '/groups/RES/workplan/import' },
    { page: '/taskings' },
    { page: '/monthly-letter' },
    { page: '/workplans' },
    { page: '/workplans?lanes=horizon' },
    { page: '/representation' },
    { page: '/glossary' },
    { page: '/guides' },
    { page: '/guides/trust-framework' },
    { page: '/guides/open-data/edit' },
    { page: '/guides/open-data/use' },
    { page: '/guides-left' },
    { page: '/consultations' },
    { page: '/consultations/new' },
    { page: '/consultations/recurring/new' },
    { page: 'a recurring consultation', find: theRecurring('') },
    { page: 'its rule', find: theRecurring('/rule') },
    { page: '/consultations/import' },
    { page: 'an open round', find: theOpenRound },
    { page: 'a closed round', find: async () => `/consultations/${await roundWithComments()}` },
    { page: '/indicators/DEL-ONTIME/edit' },
    { page: '/indicators/DEL-ONTIME/facts?group=IMSC&period=2025-2026' },
    { page: '/indicators/DEL-TASK-CLOSED/facts?period=2025-2026' },
    { page: '/indicators/GDE-REACH/facts?priority=digital-identity&period=2025-2026' },
    { page: '/indicators/GDE-OPENS/facts?period=2025-2026' },
    { page: '/indicators/ENG-COCHAIR/facts?period=2025-2026' },
    { page: '/trends?priority=digital-identity' },
    { page: '/groups/IMSC/report' },
    { page: '/councils/JC/report' },
    { page: '/replaced-reports' },
    { page: '/burden' },
    {
      page: 'its comments',
      find: async () => `/consultations/${await roundWithComments()}/comments`,
    },
    { page: 'a named round', find: theNamed('') },
    { page: 'who answered it', find: theNamed('/answers') },
    {
      page: 'what one of them said',
      find: async () => theNamed(`/answers/${(await namedRound()).person}`)(),
    },
  ],
  'co-chair': [...results, { page: '/waiting' }],
  member: [
    ...results,
    { page: '/indicators/SAT-CLEAR' },
    { page: '/indicators/DEL-TASK-CLOSED/facts?period=2025-2026' },
    { page: '/indicators/SAT-CLEAR/facts?period=2025-2026' },
    { page: '/groups/RES/report?on=2025-09-30' },
    { page: '/replaced-reports' },
  ],
  'council reader': results,
  administrator: [{ page: '/' }, { page: '/people' }, { page: '/outbox' }],
}

const cases = Object.entries(pages).flatMap(([role, places]) =>
  places.map((place) => ({ role: role as Role, ...place })),
)

describe('every page of every role', () => {
  it.each(cases)('$role: $page', async ({ role, page: address, find }) => {
    const page = await visitor.walking(role, { language: 'en' })
    await visit(page, find ? await find() : address)
    await expectBothLanguages(page, role)
  })
})

describe('pages of nobody', () => {
  const open = [
    '/guides',
    '/guides/identity-proofing',
    '/guides/privacy-check',
    '/guides/trust-framework',
  ]
  const entry = [
    '/monthly-letters',
    '/sign-in',
    '/sign-in/confirm',
    '/sign-in/confirm#no-such-link',
    '/nowhere',
  ]
  it.each([...entry, ...open])('%s', async (address) => {
    const page = await visitor.nobody()
    await visit(page, address)
    await expectBothLanguages(page, 'nobody')
  })
})

describe('after an error', () => {
  it('an e-mail address that is none', async () => {
    const page = await visitor.nobody()
    await visit(page, '/sign-in')
    await page.locator('input[type=email]').fill('nobody')
    await page.locator('main button[type=submit]').click()
    await page.locator('[aria-invalid=true]').waitFor()
    await expectBothLanguages(page, 'after an error')
  })

  it('a link used up', async () => {
    const page = await visitor.nobody()
    await visit(page, '/sign-in/confirm#no-such-link')
    await page.locator('main button').first().click()
    await page.getByRole('alert').waitFor()
    await expectBothLanguages(page, 'after an error')
  })

  it.each(['/people', '/outbox', '/consultations'])('%s, not for a member', async (address) => {
    const page = await visitor.as('member')
    await visit(page, address)
    await expectBothLanguages(page, 'member, refused')
    expect(await page.locator('main table').count()).toBe(0)
  })
})

async function expectBothLanguages(page: Page, who: string): Promise<void> {
  const place = page.url()
  for (const language of ['en', 'fr'] as const) {
    if (language === 'fr') await switchLanguage(page, language)
    for (const width of widths) await check(page, who, language, width)
  }
  expect(page.url()).toBe(place)
}

async function check(page: Page, who: string, language: Language, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await settled(page)
  const { pathname } = new URL(page.url())
  const name = `${who} ${pathname.replace(/[0-9a-f-]{36}/, ':id')} ${language} ${width}`
  await screenshot(page, name)
  await expect.poll(() => page.locator('h1').count(), { message: name }).toBe(1)
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await expect.poll(() => page.title(), { message: name }).not.toBe('')
  await expectNoSidewaysScroll(page, name)
  await expectAccessible(page, name)
}

/** By the button that names the other language in that language. */
async function switchLanguage(page: Page, language: Language): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.locator(`header button[lang=${language}]`).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await page.locator(`header button[lang=${other[language]}]`).waitFor()
}
