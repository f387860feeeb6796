// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DataTable } from '../../../web/components/DataTable.tsx'
import { Sparkline } from '../../../web/components/Sparkline.tsx'
import { StatusMark, type StatusWord } from '../../../web/components/StatusMark.tsx'
import { texts } from '../../../web/locales/index.ts'
import { show } from '../support/screen.tsx'

const statuses = Object.keys(texts.en.measurement.status) as StatusWord[]

describe('a status', () => {
  it.each(statuses)('%s is told by its word in both languages', (status) => {
    show(<StatusMark status={status} />)
    show(<StatusMark status={status} />, 'fr')
    expect(screen.getByText(texts.en.measurement.status[status])).toBeTruthy()
    expect(screen.getByText(texts.fr.measurement.status[status])).toBeTruthy()
  })
  it('has a shape of its own for each word, so that colour is never needed', () => {
    const shapes = statuses.map(
      (status) => show(<StatusMark status={status} />).container.querySelector('svg')?.innerHTML,
    )
    expect(new Set(shapes).size).toBe(statuses.length)
  })
})

describe('a sparkline', () => {
  const line = (container: HTMLElement) =>
    container.querySelector('path[stroke-width="2"]')?.getAttribute('d') ?? ''
  it('says what it shows', () => {
    show(<Sparkline values={[0.4, 0.5]} target={0.6} label="Year after year: 40%; 50%." />)
    expect(screen.getByRole('img', { name: 'Year after year: 40%; 50%.' })).toBeTruthy()
  })
  it('is one stroke through known values, two around a missing one', () => {
    const whole = show(<Sparkline values={[1, 2, 3, 4]} target={null} label="whole" />)
    expect(line(whole.container).match(/M/g)).toHaveLength(1)
    const broken = show(<Sparkline values={[1, 2, null, 4, 5]} target={null} label="broken" />)
    expect(line(broken.container).match(/M/g)).toHaveLength(2)
  })
  it('keeps a value that stands alone as a dot', () => {
    const alone = show(<Sparkline values={[null, 3, null]} target={null} label="alone" />)
    expect(line(alone.container)).toMatch(/^M60 \S+h0$/)
  })
  it('stays inside its frame, the target too, and flat where all is alike', () => {
    const { container } = show(<Sparkline values={[0.2, 0.9]} target={1.4} label="target above" />)
    const heights = [...container.innerHTML.matchAll(/[ML]\S+ ([\d.]+)/g)].map((match) =>
      Number(match[1]),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...heights)).toBeLessThanOrEqual(34)
    const flat = show(<Sparkline values={[2, 2]} target={2} label="flat" />)
    expect(line(flat.container)).not.toMatch(/NaN|Infinity/)
  })
})

describe('a table', () => {
  const rows = [
    { code: 'on', name: 'Ontario', n: 3 },
    { code: 'qc', name: 'Québec', n: 5 },
  ]
  it('is named, heads its columns and names its rows', () => {
    show(
      <DataTable
        caption="By jurisdiction"
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', heading: 'Jurisdiction', names: true, cell: ({ name }) => name },
          { key: 'n', heading: 'Answered', numeric: true, cell: ({ n }) => n },
        ]}
      />,
    )
    const table = screen.getByRole('table', { name: 'By jurisdiction' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Jurisdiction', 'Answered'])
    const row = within(table).getByRole('row', { name: /Québec/ })
    expect(within(row).getByRole('rowheader').textContent).toBe('Québec')
    expect(within(row).getByRole('cell').getAttribute('data-label')).toBe('Answered')
  })
})
