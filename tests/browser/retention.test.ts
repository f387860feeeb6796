import { expect, it } from 'vitest'
import { ask, useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()

/** The newest closed round of interviews: its answers are still within their time. */
async function closedInterviews(): Promise<string> {
  const waves: { id: string; mode: string; closedOn: string | null }[] = await (
    await ask('analyst', '/api/waves')
  ).json()
  const closed = waves.filter(({ mode, closedOn }) => mode === 'named' && closedOn !== null)
  const newest = closed
    .toSorted((a, b) => (a.closedOn ?? '').localeCompare(b.closedOn ?? ''))
    .at(-1)
  if (!newest) throw new Error('The demo has no closed round of interviews')
  return newest.id
}

it('a hold is placed by keyboard, a request is refused under it and granted after it', async () => {
  const page = await visitor.as('analyst', { width: 320 })
  const wave = await closedInterviews()
  await visit(page, `/consultations/${wave}`)
  const card = page.getByRole('region', { name: 'How long the answers are kept' })
  await card.getByText(/are kept until/).waitFor()
  await page.getByRole('button', { name: 'Take late answers' }).waitFor()

  await card.getByRole('button', { name: 'Hold the answers' }).press('Enter')
  await page.keyboard.press('Enter')
  await card.getByRole('alert').getByText('say why they must be kept').waitFor()
  await card.getByLabel('Why they must be kept').fill('A request under the law on access.')
  await page.keyboard.press('Enter')
  await card.getByText('A request under the law on access.').waitFor()

  await card.getByRole('button', { name: 'Decide a request' }).press('Enter')
  const people = card.getByLabel('Who asks')
  await expect.poll(() => people.locator('option').count()).toBeGreaterThan(2)
  await people.selectOption({ index: 1 })
  await card.getByLabel('Erase their answers').check()
  await card.getByRole('textbox', { name: 'Reason' }).fill('Asked by letter of 3 July.')
  await page.keyboard.press('Enter')
  await card.getByText(/These answers are held and can’t be erased/).waitFor()
  await card.getByRole('button', { name: 'Cancel' }).press('Enter')

  await card.getByRole('button', { name: 'Lift the hold' }).press('Enter')
  await card.getByRole('group').getByRole('button', { name: 'Lift the hold' }).press('Enter')
  await card.getByText(/are kept until/).waitFor()
  await card.getByRole('button', { name: 'Decide a request' }).press('Enter')
  await expect.poll(() => people.locator('option').count()).toBeGreaterThan(2)
  await people.selectOption({ index: 1 })
  await card.getByLabel('Erase their answers').check()
  await card.getByRole('textbox', { name: 'Reason' }).fill('Asked by letter of 3 July.')
  await page.keyboard.press('Enter')
  await card.getByText(/: erased\. “Asked by letter of 3 July\.” Ariane Exemple/).waitFor()
  await page.getByText(/those left can’t be counted again with late ones/).waitFor()
  expect(await page.getByRole('button', { name: 'Take late answers' }).count()).toBe(0)
})
