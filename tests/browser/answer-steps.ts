import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts'
import { screenshot } from './support/screenshot.ts'

/** Words of the buttons, by language. */
export const words = {
  en: {
    start: 'Start',
    next: 'Next',
    review: 'Review my answers',
    submit: 'Submit',
    thanks: 'Thank you. It counts.',
  },
  fr: {
    start: 'Commencer',
    next: 'Suivant',
    review: 'Revoir mes réponses',
    submit: 'Envoyer',
    thanks: 'Merci. Cela compte.',
  },
} as const

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

/** No rule broken and no sideways scroll, at 1280 and at 320 px. */
export async function expectSound(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, `${name} at ${width} px`)
    await expectNoSidewaysScroll(page, `${name} at ${width} px`)
    await screenshot(page, `${name} ${width}`)
  }
  if (size) await page.setViewportSize(size)
}

/** Opens the link's first screen, in that language whatever the person's own is. */
export async function open(page: Page, link: string, language: 'en' | 'fr' = 'en'): Promise<void> {
  await page.goto(link)
  await page.locator('.sheet-foot button').waitFor()
  const other = language === 'en' ? 'English' : 'Français'
  const toggle = page.getByRole('button', { name: other })
  if (await toggle.isVisible()) await toggle.click()
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
}

/** Opens the link and goes to the questions. */
export async function start(page: Page, link: string, language: 'en' | 'fr' = 'en'): Promise<void> {
  await open(page, link, language)
  await page.locator('.sheet-foot button').click()
  await page.locator('.answer-form').waitFor()
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${target}`)
}

/** Answers every question of the section by keyboard: the second of each scale, the first of several, a sentence in each text. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const form = page.locator('.answer-form')
  for (const scale of await form.getByRole('radiogroup').all()) {
    await tabTo(page, scale.getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
  }
  for (const several of await form.getByRole('group').all()) {
    await tabTo(page, several.getByRole('checkbox').first())
    await page.keyboard.press('Space')
  }
  for (const text of await form.getByRole('textbox').all()) {
    await tabTo(page, text)
    await page.keyboard.type('Publish the minutes.')
  }
}

/** Answers all sections by clicks, to the review. */
export async function answerToReview(page: Page, language: 'en' | 'fr' = 'en'): Promise<void> {
  await leafToReview(page, language, async (form) => {
    for (const scale of await form.getByRole('radiogroup').all())
      await scale.locator('label').nth(1).click()
    for (const several of await form.getByRole('group').all())
      await several.locator('label').first().click()
  })
}

/** Goes on from section to section, to the review. */
export async function leafToReview(
  page: Page,
  language: 'en' | 'fr' = 'en',
  answer: (form: Locator) => Promise<void> = async () => {},
): Promise<void> {
  for (;;) {
    await answer(page.locator('.answer-form'))
    const last = button(page, words[language].review)
    if (await last.isVisible()) return last.click()
    const before = await page.locator('h1').textContent()
    await button(page, words[language].next).click()
    await page.waitForFunction((h1) => document.querySelector('h1')?.textContent !== h1, before)
  }
}

/** The focus comes to it, or to something in it. */
export async function expectFocus(target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element.contains(document.activeElement))
  await expect.poll(focused).toBe(true)
}

/** Waits until the foot says that all is saved. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.save-note', { hasText: /Saved at|Enregistré à/ }).waitFor()
}

/** Chooses the answer of that name, the first one on the page. */
export const choose = (page: Page, name: string): Promise<void> =>
  page
    .locator('.answer-form label')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .click()

/** Waits until the page's worker can answer without a connection. */
export const workerReady = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))

/** The screen of a submission that has no connection yet. */
export const waits = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Your answers wait to be sent' })

/** The screen after a submission that counts. */
export const thanks = (page: Page, language: keyof typeof words = 'en'): Locator =>
  page.getByRole('heading', { name: words[language].thanks })
