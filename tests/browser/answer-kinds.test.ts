import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { kitchenSink } from '../api/instruments/kitchen-sink.ts'
import { answeredIn, closeRound, freshLink, openRound } from './answer-links.ts'
import { said } from './answer-kinds-words.ts'
import { button, expectFocus, expectSound, saved, start, tabTo, words } from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { type Language, publish, useBrowser } from './support/browser.ts'

const visitor = useBrowser()
printWalked()

let round = ''

/** Every kind of question that an instrument may ask, in an instrument of the test's own. */
beforeAll(async () => {
  const sink = kitchenSink()
  await publish({ ...sink, arpent: { ...sink.arpent, modes: ['confidential'] } })
  round = await openRound('kitchen-sink')
})
afterAll(() => closeRound(round))

const press = async (page: Page, target: Locator, key: string) => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
const group = (page: Page, name: string) => page.getByRole('group', { name }).first()
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const write = async (page: Page, target: Locator, text: string) => {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** The place of a choice in the open list of a dropdown. */
async function choose(page: Page, steps: number): Promise<void> {
  const list = page.getByRole('combobox')
  await press(page, list, 'ArrowDown')
  await page.getByRole('option').first().waitFor()
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
}

async function answerClosed(page: Page, language: Language): Promise<void> {
  const { choice, which, other, comment, down, up } = said[language]
  await expectFocus(page.getByRole('radiogroup').first().getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await press(page, box(page, choice('research')), 'Space')
  await press(page, box(page, choice('cloud')), 'Space')
  await expect.poll(() => box(page, choice('privacy')).isDisabled()).toBe(true)
  await group(page, which).waitFor()
  await choose(page, 2)
  await write(page, field(page, other), 'The north')
  await tabTo(page, page.getByRole('radio', { name: '0', exact: true }))
  for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('radio', { name: '1', exact: true }).last())
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await write(page, field(page, comment), 'Nearly')
  await press(page, page.getByRole('switch'), 'Space')
  await press(page, button(page, down), 'Enter')
  await expectFocus(button(page, down))
  await page.keyboard.press('Enter')
  for (const end of [down, up])
    await expect.poll(() => button(page, end).getAttribute('aria-disabled')).toBe('true')
}

/** The second section: wrong first, everywhere at once, then right. */
async function answerOpen(page: Page, language: Language): Promise<void> {
  const { low, step, mail, day, few, none, choice, number, odd, half } = said[language]
  const names = language === 'en' ? (name: string) => name : (name: string) => `${name} (fr)`
  await write(page, field(page, names('Why?')), 'Slow and late')
  await press(page, box(page, choice('time')), 'Space')
  await write(page, field(page, names('City')), 'Iqaluit')
  await write(page, field(page, names('Members')), '200')
  await write(page, field(page, names('Address')), 'someone@')
  await field(page, names('Day')).fill('2025-12-31')
  await press(page, button(page, words[language].review), 'Enter')
  for (const fault of [few, low, mail, day])
    await page.getByText(fault, { exact: true }).first().waitFor()
  await expectSound(page, `kinds, after errors, ${language}`)
  await press(page, box(page, none), 'Space')
  await expect.poll(() => box(page, choice('time')).isChecked()).toBe(false)
  await page.keyboard.press('Space')
  await press(page, box(page, choice('time')), 'Space')
  await press(page, box(page, choice('people')), 'Space')
  await write(page, field(page, names('Members')), '12 dozen')
  await write(page, field(page, names('Address')), 'someone@example.org')
  await field(page, names('Day')).fill('2026-03-31')
  await press(page, button(page, words[language].review), 'Enter')
  await page.getByText(number, { exact: true }).waitFor()
  await write(page, field(page, names('Members')), odd)
  await press(page, button(page, words[language].review), 'Enter')
  await page.getByText(step, { exact: true }).waitFor()
  await write(page, field(page, names('Members')), half)
}

/** What the server keeps of the link. */
async function submittedBy(link: string): Promise<unknown> {
  const headers = { authorization: `Invitation ${link.split('#')[1]}` }
  const answer = await fetch(`${inject('demo').url}/api/answer/draft`, { headers })
  return ((await answer.json()) as { submitted: unknown }).submitted
}

describe('every kind of question an instrument may ask', () => {
  it.each(['en', 'fr'] as const)(
    'is answered by keyboard at 320 px, in %s, and arrives as it was answered',
    async (language) => {
      const page = await visitor.nobody({ language, width: 320 })
      const link = await freshLink('kitchen-sink')
      const before = await answeredIn('kitchen-sink')
      await start(page, link, language)
      await press(page, page.locator('.sheet-foot .button-primary'), 'Enter')
      await expectSound(page, `kinds, nothing answered, ${language}`)
      await answerClosed(page, language)
      await expectSound(page, `kinds, closed questions, ${language}`)
      await saved(page)
      await press(page, button(page, words[language].next), 'Enter')
      await page.getByRole('textbox').first().waitFor()
      await answerOpen(page, language)
      await press(page, button(page, words[language].review), 'Enter')
      await page.locator('.answers').first().waitFor()
      for (const text of [said[language].half, said[language].march])
        await page.locator('.answer').getByText(text, { exact: true }).waitFor()
      await expectSound(page, `kinds, review, ${language}`)
      await press(page, button(page, words[language].submit), 'Enter')
      await page.getByRole('heading', { name: words[language].thanks }).waitFor()
      expect(await submittedBy(link)).toEqual({
        satisfied: 2,
        groups: ['research', 'cloud'],
        region: 'other',
        'region-Comment': 'The north',
        recommend: 9,
        stars: 4,
        'stars-Comment': 'Nearly',
        used: true,
        order: ['b', 'c', 'a'],
        reason: 'Slow and late',
        helped: ['time', 'people'],
        city: 'Iqaluit',
        members: 12.5,
        mail: 'someone@example.org',
        day: '2026-03-31',
      })
      await expect.poll(() => answeredIn('kitchen-sink')).toBe(before + 1)
    },
  )

  it('some choices are ranked, in the order pressed, and no more than may be; an order is kept as it stands', async () => {
    const page = await visitor.nobody()
    const link = await freshLink('kitchen-sink')
    await start(page, link)
    await choose(page, 1)
    const [third, first, second] = said.en.rank
    await press(page, button(page, third), 'Enter')
    await expectFocus(button(page, 'Take out: Choice z'))
    await press(page, button(page, first), 'Enter')
    await expect.poll(() => button(page, second).getAttribute('aria-disabled')).toBe('true')
    await button(page, 'Move up: Choice x').click()
    await press(page, page.getByRole('switch'), 'Space')
    await button(page, said.en.keep).click()
    await saved(page)
    await expect
      .poll(async () => {
        const headers = { authorization: `Invitation ${link.split('#')[1]}` }
        const answer = await fetch(`${inject('demo').url}/api/answer/draft`, { headers })
        return ((await answer.json()) as { answers: unknown }).answers
      })
      .toMatchObject({ region: 'west', best: ['x', 'z'], used: true, order: ['a', 'b', 'c'] })
  })

  it('in forced colours a switch has its frame, and what is chosen on it another', async () => {
    const page = await visitor.nobody()
    await page.emulateMedia({ forcedColors: 'active' })
    await start(page, await freshLink('kitchen-sink'))
    const frame = async (part: string) =>
      page.locator(part).evaluate((drawn) => getComputedStyle(drawn).borderTopStyle)
    expect(await frame('.sd-boolean')).toBe('solid')
    expect(await frame('.sd-boolean__thumb')).toBe('none')
    await press(page, page.getByRole('switch'), 'Space')
    await expect.poll(() => frame('.sd-boolean__thumb')).toBe('solid')
  })
})
