import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { approveAnonymous, invitedTo, proposeAnonymous } from './anonymous-round.ts'
import { closeRound, freshLink, openRound } from './answer-links.ts'
import { button, leafToReview, start, thanks, words } from './answer-steps.ts'
import { useBrowser } from './support/browser.ts'

const visitor = useBrowser()
const title = { en: 'Round on paper', fr: 'Cycle sur papier' }
let round = ''
let wave = ''
let links: string[] = []

beforeAll(async () => {
  round = await openRound('annual-review')
  wave = await approveAnonymous(
    await proposeAnonymous({ group: 'CDI', label: 'paper', title }),
    title,
  )
  links = (await invitedTo(wave)).map(({ link }) => link)
})
afterAll(async () => {
  await closeRound(wave)
  await closeRound(round)
})

const arabic = 'مرحبا، هذه إجابة: end (100%).'
const sentence =
  'The minutes come late, so that half of the group reads them after the next meeting. '

/** As long as the field takes, with what breaks layouts. */
function atItsLongest(most: number): string {
  const head = `   three spaces\n\n${arabic}\n\n${'X'.repeat(300)}\n\n👩🏽‍💻🇨🇦\n\n`
  const end = 'The end.'
  const body = `${sentence.repeat(3)}\n\n`.repeat(most)
  return (head + body).slice(0, most - end.length) + end
}

/** Submits with the first comment at its longest and nothing else but what must be answered. */
async function submitLong(page: Page, link: string, language: 'en' | 'fr'): Promise<void> {
  let written = false
  await start(page, link, language)
  await leafToReview(page, language, async (form: Locator) => {
    await form.locator('.sd-question').first().waitFor()
    for (const scale of await form.getByRole('radiogroup').all())
      await scale.locator('label').nth(1).click()
    for (const several of await form.getByRole('group').all())
      await several.locator('label').first().click()
    const field = form.locator('textarea').first()
    if (written || (await field.count()) === 0) return
    written = true
    await field.fill(atItsLongest(Number(await field.getAttribute('maxlength'))))
  })
  await button(page, words[language].submit).click()
  await thanks(page, language).waitFor()
  await page.locator('.copy').waitFor()
}

/** How many sheets the copy takes. */
async function sheets(page: Page, format: 'Letter' | 'A4'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: format === 'Letter' })
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
}

/** The left and right end of the line that holds the words, and of its answer. */
const endsOf = (page: Page, said: string) =>
  page.evaluate((sought) => {
    const line = [...document.querySelectorAll('.copy .answer-line')].find((one) =>
      one.textContent.includes(sought),
    )
    const text = line?.firstChild
    if (!line || !text) throw new Error(`No answer says ${sought}`)
    const at = text.textContent?.indexOf(sought) ?? 0
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + sought.length)
    const [whole, part] = [line.getBoundingClientRect(), range.getBoundingClientRect()]
    return { left: part.left - whole.left, right: whole.right - part.right }
  }, said)

describe('the copy of one’s answers on paper', () => {
  it.each(['en', 'fr'] as const)(
    'a long answer begins beneath its question and goes on overleaf; no control is printed, in %s',
    async (language) => {
      const page = await visitor.nobody({ language })
      await submitLong(page, await freshLink('annual-review'), language)
      for (const format of ['Letter', 'A4'] as const) expect(await sheets(page, format)).toBe(3)
      await page.emulateMedia({ media: 'print' })
      const copy = page.locator('.copy')
      const long = copy.locator('.answer', { hasText: 'The end.' })
      const broken = await long.evaluate((answer) => [
        getComputedStyle(answer).breakInside,
        getComputedStyle(answer.firstElementChild ?? answer).breakAfter,
      ])
      expect(broken).toEqual(['auto', 'avoid'])
      await copy.getByText('The end.').waitFor()
      await copy.getByRole('heading', { level: 2 }).first().waitFor()
      expect(await page.locator('.receipt').isVisible()).toBe(true)
      for (const control of await page.locator('button, summary').all())
        expect(await control.isVisible()).toBe(false)
    },
  )

  it('each paragraph runs the way of its own script', async () => {
    const page = await visitor.nobody()
    await submitLong(page, await freshLink('annual-review'), 'en')
    await page.locator('.copy summary').click()
    const [english, other] = [await endsOf(page, 'three spaces'), await endsOf(page, arabic)]
    expect(other.right).toBeLessThan(2)
    expect(other.left).toBeGreaterThan(100)
    expect(english.right).toBeGreaterThan(100)
  })

  it('of an anonymous round says at which address receipts are published', async () => {
    const page = await visitor.nobody({ language: 'fr' })
    await submitLong(page, links[0] ?? '', 'fr')
    await page.emulateMedia({ media: 'print' })
    const address = page.locator('.facts a')
    const printed = await address.evaluate((link) => getComputedStyle(link, '::after').content)
    expect(printed).toContain(`${inject('demo').url}/receipts/${wave}`)
  })
})
