import { describe, expect, it } from 'vitest'
import { freshLink } from './answer-links.ts'
import {
  answerToReview,
  button,
  expectFocus,
  expectSound,
  saved,
  start,
  words,
} from './answer-steps.ts'
import { printWalked } from './support/accessibility.ts'
import { useBrowser } from './support/browser.ts'
import { screenshot } from './support/screenshot.ts'

const visitor = useBrowser()
printWalked()

const choice = (page: Awaited<ReturnType<typeof visitor.nobody>>, name: string) =>
  page
    .locator('.answer-form label')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()

describe('what can go wrong while answering', () => {
  it.each(['en', 'fr'] as const)(
    'a question left out, in %s: said at the question, with the focus on it',
    async (language) => {
      const page = await visitor.nobody({ language })
      await start(page, await freshLink('member-pulse'), language)
      await button(page, words[language].next).click()
      const first = page.getByRole('radiogroup').first()
      await expectFocus(first.getByRole('radio').first())
      await expect.poll(() => first.getAttribute('aria-invalid')).toBe('true')
      const fault = page.locator(`#${await first.getAttribute('aria-describedby')}`)
      await expect
        .poll(() => fault.textContent())
        .toMatch(language === 'en' ? /^Error: an answer/ : /^Erreur\u00a0: il faut/)
      await expectSound(page, `after an error, ${language}`)
    },
  )

  it('an answer only the server refuses: its sentence at the question, nothing counted', async () => {
    const page = await visitor.nobody()
    await page.route('**/api/answer/submission', async (route) => {
      const { answers } = route.request().postDataJSON() as { answers: object }
      await route.continue({ postData: JSON.stringify({ answers: { ...answers, pace: 77 } }) })
    })
    await start(page, await freshLink('member-pulse'))
    await answerToReview(page)
    await button(page, 'Submit').click()
    await page.getByText('the answer isn’t one of the choices').waitFor()
    const asked = page.getByRole('radiogroup', { name: /pace of progress/ })
    await expectFocus(asked)
    await expectSound(page, 'after a refusal by the server')
    await page.unroute('**/api/answer/submission')
    await choice(page, 'Satisfied').click()
    await button(page, 'Next').click()
    await button(page, 'Next').click()
    await button(page, 'Review my answers').click()
    await button(page, 'Submit').click()
    await page.getByRole('heading', { name: words.en.thanks }).waitFor()
  })

  it('no connection: a banner, and the answers go when it returns', async () => {
    const link = await freshLink('member-pulse')
    const page = await visitor.nobody()
    await start(page, link)
    await page.context().setOffline(true)
    await choice(page, 'Satisfied').click()
    await page.getByRole('alert').filter({ hasText: 'No connection' }).waitFor()
    await page.locator('.save-note', { hasText: 'On this device only' }).waitFor()
    await expectSound(page, 'without connection')
    await page.context().setOffline(false)
    await saved(page)
    await page.reload()
    const kept = page.getByRole('radio', { name: 'Satisfied', exact: true }).first()
    await expect.poll(() => kept.isChecked()).toBe(true)
  })

  it('two devices: the one behind chooses which answers to keep', async () => {
    const link = await freshLink('member-pulse')
    const laptop = await visitor.nobody()
    const phone = await visitor.nobody({ width: 390 })
    await start(laptop, link)
    await start(phone, link)
    await choice(laptop, 'Satisfied').click()
    await saved(laptop)
    await choice(phone, 'Dissatisfied').click()
    await phone
      .getByRole('heading', { name: 'Newer answers were saved from another device' })
      .waitFor()
    await expectSound(phone, 'newer answers elsewhere')
    const row = phone.getByRole('row').filter({ hasText: 'Overall' })
    await row.filter({ hasText: /Dissatisfied.*Satisfied/ }).waitFor()
    await button(phone, 'Take those from the other device').click()
    await expect
      .poll(() => phone.getByRole('radio', { name: 'Satisfied', exact: true }).first().isChecked())
      .toBe(true)
    await choice(phone, 'Neither').click()
    await saved(phone)
  })
})

describe('however it is looked at', () => {
  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('in %s', async (name, media) => {
    const page = await visitor.nobody()
    await page.emulateMedia(media)
    await start(page, await freshLink('member-pulse'))
    await choice(page, 'Satisfied').click()
    await saved(page)
    await button(page, 'Next').click()
    await expectSound(page, `section, ${name}`)
  })

  it('with text twice as large', async () => {
    const page = await visitor.nobody()
    await start(page, await freshLink('member-pulse'))
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    await expectSound(page, 'section, text at 200 %')
  })

  it('printed: the copy, in words, without buttons', async () => {
    const page = await visitor.nobody()
    await start(page, await freshLink('member-pulse'))
    await answerToReview(page)
    await button(page, 'Submit').click()
    await page.locator('.copy').waitFor()
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'))
    })
    await button(page, 'Print a copy of my answers').click()
    const answers = page.locator('.copy .answer')
    await answers.first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await screenshot(page, 'printed copy')
    await expect.poll(() => answers.filter({ visible: true }).count()).toBeGreaterThan(10)
    await expect.poll(() => page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })
})
