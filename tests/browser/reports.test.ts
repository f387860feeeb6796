import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()

/** The pages of a PDF; what stands in its packed parts counts like the rest. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, part = '']) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

describe.each(['en', 'fr'] as const)('the one report, in %s', (language) => {
  it.each(['/groups/IMSC/report', '/councils/JC/report', '/councils/PSCIOC/report'])(
    '%s prints on a page or two',
    async (path) => {
      const page = await visitor.as('council reader', { language })
      await visit(page, path)
      await page.locator('#replaced').waitFor()
      const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(2)
    },
  )

  it.each(['/groups/IMSC/report', '/councils/JC/report', '/councils/PSCIOC/report'])(
    '%s says what is asked of the table',
    async (path) => {
      const page = await visitor.as('council reader', { language })
      await visit(page, path)
      const asks = page.locator('section', { has: page.locator('#asks') })
      await asks.locator('dd').first().waitFor()
      const said = (await asks.locator('dd').allTextContents()).join('\n')
      expect(said).toMatch({ en: /\$\d/, fr: /\d\u00a0\$/ }[language])
    },
  )
})

describe('the register of replaced reports', () => {
  it('is kept by keyboard: refused with the reason, recorded, then taken off', async () => {
    const page = await visitor.as('analyst')
    await visit(page, '/replaced-reports')
    const before = await page.locator('main .say').textContent()
    await page.getByRole('button', { name: 'Record a report' }).press('Enter')
    const save = page.getByRole('button', { name: 'Save' })
    await save.press('Enter')
    await page.getByRole('alert').getByText('Enter a whole number from 1 to 366.').waitFor()
    await page.locator('#name-en').fill('Weekly note')
    await page.locator('#name-fr').fill('Note hebdomadaire')
    await page.locator('#times').fill('50')
    await page.locator('#minutes').fill('12')
    await page.locator('#since').fill('2026-01-05')
    await save.press('Enter')
    const row = page.locator('tr', { hasText: 'Weekly note' })
    await row.getByText('10 hours').waitFor()
    await expect.poll(() => page.locator('main .say').textContent()).not.toBe(before)
    await row.getByRole('button', { name: /^Take off/ }).press('Enter')
    await row.getByRole('group').getByRole('button').first().press('Enter')
    await row.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('main .say').textContent()).toBe(before)
  })

  it('is only read by others', async () => {
    const page = await visitor.as('member')
    await visit(page, '/replaced-reports')
    await page.locator('main .say').waitFor()
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
  })
})
