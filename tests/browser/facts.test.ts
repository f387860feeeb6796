import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ask, useBrowser, visit } from './support/browser.ts'
import { drawn } from './support/chart.ts'

const visitor = useBrowser()

type Point = { period: string; n: number | null; N: number | null }

/** The last quarter that is over and has a figure, and where it stands among the points. */
async function lastPoint(query: string): Promise<{ index: number; of: number; point: Point }> {
  const answer = await ask('member', `/api/indicators/DEL-ONTIME/series?${query}`)
  const { points } = (await answer.json()) as { points: Point[] }
  const index = points.findLastIndex(({ n, N }) => typeof n === 'number' && typeof N === 'number')
  const point = points[index]
  if (!point) throw new Error('The demo has no figure to open')
  return { index, of: points.length, point }
}

/** What the facts page adds up to, and the rows it shows. */
async function factsOn(page: Page) {
  await page.getByRole('heading', { level: 1, name: /: the facts$/ }).waitFor()
  await page.locator('main .say').waitFor()
  const said = await page.locator('main .say').textContent()
  const [, counted, total] = /(\d+) of (\d+)/.exec(said ?? '') ?? []
  const rows = await page.locator('main tbody tr').count()
  const onTime = await page.locator('main .fact-counts').count()
  return { counted: Number(counted), total: Number(total), rows, onTime }
}

describe('from a chart’s point to the facts behind it', () => {
  it('by a click on its bar', async () => {
    const { index, of, point } = await lastPoint('council=JC')
    const page = await visitor.as('member')
    await visit(page, '/trends')
    const chart = page
      .locator('section', { hasText: 'Milestones delivered on time' })
      .locator('canvas')
    // Charts still to come beside it would move it.
    await page.locator('.trend .skeleton').first().waitFor({ state: 'detached' })
    await drawn(chart)
    const box = await chart.boundingBox()
    if (!box) throw new Error('The chart is not drawn')
    // The axis’ numbers take the left edge; the last point ends at the right one.
    const left = 48
    const wide = box.width - left - 14
    await chart.click({
      position: { x: left + (wide * (index + 0.5)) / of, y: box.height * 0.6 },
    })
    await page.waitForURL('**/indicators/DEL-ONTIME/facts?*')
    expect(new URL(page.url()).searchParams.get('period')).toBe(point.period.replace(' ', '-'))
    await expect
      .poll(() => factsOn(page))
      .toEqual({
        counted: point.n,
        total: point.N,
        rows: point.N,
        onTime: point.n,
      })
  })

  it('by keyboard, from the row of its table; the address opens the same again', async () => {
    const { point } = await lastPoint('priority=digital-identity')
    const page = await visitor.as('member')
    await visit(page, '/trends?priority=digital-identity')
    const section = page.locator('section', { hasText: 'Milestones delivered on time' })
    await section.getByRole('button', { name: /^Table/ }).press('Enter')
    await section.locator('tbody a').last().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/indicators/DEL-ONTIME/facts?*')
    const sums = { counted: point.n, total: point.N, rows: point.N }
    await expect.poll(() => factsOn(page)).toMatchObject(sums)
    const facts = await factsOn(page)
    await page.reload()
    await expect.poll(() => factsOn(page)).toEqual(facts)
  })

  it('not from what people answered: the page says why', async () => {
    const page = await visitor.as('member')
    await visit(page, '/trends')
    const section = page.locator('section').filter({ hasText: 'Members satisfied overall' }).first()
    await section.locator('summary').click()
    await section.getByText('nothing behind a point can be opened').waitFor()
    await visit(page, '/indicators/SAT-OVERALL/facts?period=2025-2026')
    await page.getByRole('alert').getByText('made from answers to a survey').waitFor()
    expect(await page.locator('main table').count()).toBe(0)
  })
})
