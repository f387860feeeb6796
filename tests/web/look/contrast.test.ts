import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const look = join(import.meta.dirname, '../../../web/look')
const read = (file: string) => readFileSync(join(look, file), 'utf8')

/** The six-digit colours of the first block after a mark. */
function colours(css: string, after: string): Record<string, string> {
  const block = css.slice(css.indexOf(after)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name, hex = '']) => [
      name,
      hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex,
    ]),
  )
}

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const tokens = read('tokens.css')
const light = colours(tokens, ':root')
const schemes: Record<string, Record<string, string>> = {
  light,
  dark: { ...light, ...colours(tokens, 'prefers-color-scheme: dark') },
  print: { ...light, ...colours(read('print.css'), '@media print') },
}

it('is told as the standard tells it', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5)
  // Worked out by hand: #777 on white is 4.48.
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(Object.entries(schemes))('%s', (_, scheme) => {
  it.each(['whisker', 'edge', 'accent', 'ink-2', 'risk'])(
    'what a chart draws with %s is seen on its paper: 3 to 1',
    (name) => {
      expect(contrast(scheme[name] ?? '', scheme['paper'] ?? '')).toBeGreaterThanOrEqual(3)
    },
  )
  it('the edge of a control is seen on the page: 3 to 1', () => {
    expect(contrast(scheme['edge'] ?? '', scheme['ground'] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
