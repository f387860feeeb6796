import { expect, it } from 'vitest'
import { useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()

it('a task is closed by keyboard: the counts follow, the focus goes on to the next, and it opens again', async () => {
  const page = await visitor.as('analyst')
  await visit(page, '/taskings')
  const chip = (name: RegExp) => page.locator('.chips').getByRole('button', { name })
  const n = async (name: RegExp) =>
    Number(/\((\d+)\)/.exec((await chip(name).textContent()) ?? '')?.[1])
  const items = page.locator('ul.milestones > li')
  const title = (await items.first().locator('h3').textContent()) ?? ''
  const next = (await items.nth(1).locator('h3').textContent()) ?? ''
  const [open, ended] = [await n(/All open/), await n(/Closed or retired/)]
  await items
    .first()
    .getByRole('button', { name: `Close: ${title}` })
    .press('Enter')
  await items.first().getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('status').getByText(`Saved: ${title}`).waitFor()
  await expect.poll(() => n(/All open/)).toBe(open - 1)
  await expect.poll(() => n(/Closed or retired/)).toBe(ended + 1)
  await page.locator('li:focus h3', { hasText: next }).waitFor()
  await chip(/Closed or retired/).press('Enter')
  await page.waitForURL(/show=ended/)
  const again = items.filter({ hasText: title }).first()
  await again.getByRole('button', { name: `Open again: ${title}` }).press('Enter')
  await again.getByRole('group').getByRole('button').first().press('Enter')
  await expect.poll(() => n(/All open/)).toBe(open)
  await expect.poll(() => n(/Closed or retired/)).toBe(ended)
})
