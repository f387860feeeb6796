import { describe, expect, it } from 'vitest'
import { closingDay } from '../../../api/imports/closing-day.ts'
import { readTable } from '../../../api/imports/table.ts'

const none = new Map<string, string>()

function read(bytes: Uint8Array, renames: ReadonlyMap<string, string> = none) {
  const reading = readTable('responses', bytes, renames)
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.table
}

const text = (content: string): Buffer => Buffer.from(content)
const cells = (bytes: Uint8Array) => read(bytes).rows.map((row) => Object.fromEntries(row.cells))

describe('a file as spreadsheets save it', () => {
  const same = [{ member: 'é1', note: 'œuvre' }]

  it.each([
    ['UTF-8', text('member,note\né1,œuvre\n')],
    ['UTF-8 with a mark at its start', text('\uFEFFmember,note\né1,œuvre\n')],
    [
      'Windows-1252 with semicolons',
      Buffer.from('member;note\r\n\u00e91;\u009cuvre\r\n', 'latin1'),
    ],
    ['tabs', text('member\tnote\né1\tœuvre')],
    ['quoted, a separator of the others within', text('"member","no;te"\n"é1","œuvre"').subarray()],
  ])('%s', (name, bytes) => {
    const expected = name.startsWith('quoted') ? [{ member: 'é1', 'no;te': 'œuvre' }] : same
    expect(cells(bytes)).toEqual(expected)
  })

  it('is told its encoding', () => {
    expect(read(text('a\né')).encoding).toBe('utf-8')
    expect(read(Buffer.from('a\n\u00e9', 'latin1')).encoding).toBe('windows-1252')
  })

  it('counts lines as an editor does: blank ones, and cells of several lines', () => {
    const bytes = text('member,note\n\n1,"two\nlines"\n2,x\n,,\n\n3,"a\r\nb\r\nc"\n4,y\n')
    const rows = read(text('member,note\n1,a\n')).rows
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(readTable('responses', bytes, none)).toMatchObject({
      table: {
        rows: [{ line: 3 }, { line: 5 }, { line: 8 }, { line: 11 }],
      },
    })
  })
})

describe('names of columns', () => {
  it('don’t mind capitals, and know the words of other files', () => {
    const bytes = text('Member,Stratum,N_stratum,Home_Council,sat\n1,federal,3,JC,5\n')
    expect(read(bytes).columns).toEqual(['member', 'order', 'stratum_size', 'home_council', 'sat'])
  })

  it('are mapped before, and “-” is not read', () => {
    const renames = new Map([
      ['who', 'member'],
      ['x', '-'],
    ])
    const table = read(text('who,x,y\n1,2,3\n'), renames)
    expect(table.columns).toEqual(['member', 'y'])
    expect(table.written).toEqual([
      ['member', 'who'],
      ['-', 'x'],
      ['y', 'y'],
    ])
  })
})

describe('the day a label tells', () => {
  it.each([
    ['2025Q1', '2025-03-31'],
    ['2025Q2', '2025-06-30'],
    ['2025-Q3', '2025-09-30'],
    ['2025T4', '2025-12-31'],
    ['2025-2026-Q1', '2025-06-30'],
    ['2025-2026 Q4', '2026-03-31'],
    ['2025-2026', '2026-03-31'],
    ['2025-06-20', '2025-06-20'],
  ])('%s: %s', (label, day) => expect(closingDay(label)).toBe(day))

  it.each(['spring', '2025', '2025Q5', '2025-2027', '2025-02-30', '2025-2026-Q0', ''])(
    '%s: none',
    (label) => expect(closingDay(label)).toBeNull(),
  )
})
