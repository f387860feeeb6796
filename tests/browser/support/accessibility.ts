import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const nothing = { axeSource: 'void 0' }
const walked: string[] = []

/** No rule of WCAG 2.1 A and AA that a program can judge is broken on the page as it stands. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page, ...((await standsIn(page)) && nothing) })
    // Every frame is of this origin: the findings need no second page to be put together on.
    .setLegacyMode(true)
    .withTags(tags)
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary ?? ''}`),
  }))
  walked.push(`${String(found.length).padStart(3)} violations  ${name}`)
  expect(found, name).toEqual([])
}

/** axe is there already: half a megabyte of program, which the builder would give the page twice more at each look. */
const standsIn = async (page: Page): Promise<boolean> => {
  const frames = page.frames().map((frame) => frame.evaluate(() => 'axe' in window))
  return (await Promise.all(frames)).every(Boolean)
}

/** The document does not scroll sideways: at 320 px this is reflow (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 8)
      .concat(`document ${scrollWidth} > ${clientWidth}`)
  })
  expect(wide, name).toEqual([])
}

/** Prints what was walked, by page; call once in a file that walks. */
export const printWalked = (): void => afterAll(() => console.log(walked.join('\n')))
