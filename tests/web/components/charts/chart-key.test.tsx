// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { ChartKey } from '../../../../web/components/charts/ChartKey.tsx'
import { entryOf, lineEntries } from '../../../../web/components/charts/key-entries.ts'
import { texts } from '../../../../web/locales/index.ts'
import { show } from '../../support/screen.tsx'
import { point, ranged, unasked } from './points.ts'

const { key } = texts.en.trends
const signs = (points: Parameters<typeof lineEntries>[0]) =>
  lineEntries(points, key).map(({ sign, text }) => `${sign}: ${text}`)

describe('the key of a line', () => {
  it('tells of the line and its band', () => {
    expect(signs([ranged(), ranged()])).toEqual([
      'line: value',
      'band: likely range (19 times out of 20)',
    ])
  })
  it('tells of whiskers only where they are drawn, and in the first words where no band has them', () => {
    expect(signs([unasked, ranged()])).toEqual([
      'point: value',
      'whisker: likely range (19 times out of 20)',
    ])
    expect(signs([ranged(), ranged(), unasked, ranged()])).toEqual([
      'line: value',
      'band: likely range (19 times out of 20)',
      'whisker: likely range of a point on its own',
    ])
  })
  it('tells of no range where none is drawn, and of nothing where nothing is', () => {
    expect(signs([point(), point()])).toEqual(['line: value'])
    expect(signs([unasked])).toEqual([])
  })
})

describe('a key', () => {
  it('is absent where there is nothing to explain', () => {
    expect(show(<ChartKey entries={entryOf('target', null)} />).container.innerHTML).toBe('')
  })
  it('has a sign of its own for each thing, and none for words about the whole', () => {
    const drawn = (['line', 'point', 'band', 'whisker', 'earlier', 'target'] as const).map(
      (sign) =>
        show(<ChartKey entries={entryOf(sign, 'said')} />).container.querySelector('svg')
          ?.innerHTML,
    )
    expect(new Set(drawn).size).toBe(6)
    expect(drawn).not.toContain(undefined)
    const { container } = show(<ChartKey entries={entryOf(null, '41 of 58 answered')} />)
    expect(container.querySelector('svg')).toBeNull()
    expect(container.textContent).toBe('41 of 58 answered')
  })
})
