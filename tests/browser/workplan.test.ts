import { expect, it } from 'vitest'
import { expectAccessible } from './support/accessibility.ts'
import { ask, useBrowser, visit } from './support/browser.ts'
import { screenshot } from './support/screenshot.ts'

const visitor = useBrowser()

const fileOf = (text: string) => ({
  name: 'plan.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

it('a file is brought into a workplan: what is wrong by line, what it would do, and one confirmation', async () => {
  const page = await visitor.as('co-chair', { language: 'en', width: 320 })
  await visit(page, '/groups/RES/workplan/import')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('Choose a file.').first().waitFor()
  const file = page.locator('input[type=file]')
  await file.setInputFiles(fileOf('Title;Titre;Due\nLessons told;Leçons dites;03/04/2027\n'))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'To mend in the file' }).waitFor()
  await page.getByText('may be 2027-04-03 or 2027-03-04').waitFor()
  await expectAccessible(page, 'co-chair, a file to mend')
  await screenshot(page, 'workplan-file-to-mend')
  await file.setInputFiles(fileOf('Title;Titre;Due\nLessons told;Leçons dites;3 avril 2027\n'))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('button', { name: 'Store one line' }).click()
  await page.getByRole('button', { name: 'Store one line' }).click()
  await page.getByRole('heading', { name: 'Stored' }).waitFor()
  await expectAccessible(page, 'co-chair, a file stored')
  await page.getByRole('link', { name: 'Back to the workplan' }).last().click()
  await page.getByRole('heading', { name: 'Lessons told' }).waitFor()
})

it('a co-chair settles what waits from one page, by one press each', async () => {
  const given = { title: { en: 'Notes shared', fr: 'Notes partagées' }, plannedDueOn: '2026-01-30' }
  await ask('co-chair', '/api/groups/RES/milestones', {
    method: 'POST',
    body: JSON.stringify(given),
  })
  const page = await visitor.as('co-chair', { language: 'en' })
  await visit(page, '/')
  await page.getByRole('link', { name: /that waits?$/ }).click()
  await page.getByRole('heading', { name: 'Notes shared' }).waitFor()
  await expectAccessible(page, 'co-chair, what waits')
  await page.getByRole('button', { name: 'Done today: Notes shared' }).click()
  await page.getByText('Saved: Notes shared').waitFor()
  await page.getByRole('heading', { name: 'Notes shared' }).waitFor({ state: 'detached' })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  await expect.poll(focused).toBe('status')
})

it('a workplan prints whole: what is done is opened before', async () => {
  const page = await visitor.as('member', { language: 'en' })
  await visit(page, '/groups/RES/workplan')
  await page.locator('.milestone').first().waitFor()
  const shown = await page.locator('.milestone').count()
  await page.evaluate(() => {
    window.print = () =>
      void (document.body.dataset['printed'] = String(
        document.querySelectorAll('.milestone').length,
      ))
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await page.locator('body[data-printed]').waitFor()
  const printed = await page.evaluate(() => Number(document.body.dataset['printed']))
  expect(printed).toBeGreaterThan(shown)
})
