import { expect, it } from 'vitest'
import { useBrowser, visit } from './support/browser.ts'
import { roundWithComments } from './support/rounds.ts'

const visitor = useBrowser()

it('comments are redacted and paraphrased by keyboard alone', async () => {
  const page = await visitor.as('analyst', { language: 'en' })
  await visit(page, `/consultations/${await roundWithComments()}/comments`)
  const comment = page.locator('.comment-choice').first()
  await comment.getByRole('button', { name: 'Redact' }).focus()
  await page.keyboard.press('Enter')
  await comment.getByLabel('Select the words to take out').focus()
  await page.keyboard.press('Control+Home')
  for (const _ of 'abc') await page.keyboard.press('Shift+ArrowRight')
  const takeOut = comment.getByRole('button', { name: 'Take them out' })
  await takeOut.focus()
  await page.keyboard.press('Enter')
  await takeOut.focus()
  await page.keyboard.press('Enter')
  await comment.getByText('3 characters taken out by').waitFor()
  await comment
    .locator('.comment-words')
    .filter({ hasText: /^\[…\]/ })
    .waitFor()

  await comment.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  const form = page.locator('form.paraphrasing').first()
  await form.getByLabel('In English').fill('Said otherwise.')
  await form.getByLabel('In French').fill('Dit autrement.')
  await page.keyboard.press('Control+Enter')
  const kept = page.locator('.paraphrase').filter({ hasText: 'Said otherwise.' })
  await expect.poll(() => kept.locator('[lang=fr]').textContent()).toBe('Dit autrement.')
})
