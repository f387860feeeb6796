import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { archiveOf } from './archive.ts'
import { refusedIn, sendFile } from './files.ts'

const arpent = useSandbox()
let colin: Client

beforeEach(async () => {
  colin = await arpent.as(cast.colin)
})

const workbook = async (...sheets: WriteSheet[]) => new Uint8Array(await writeXlsx({ sheets }))

const plan: WriteSheet = {
  name: 'Plan 2026-2027',
  rows: [
    ['Plan de travail'],
    [],
    [null, 'Jalon', 'Milestone', 'Échéance', 'Réf.'],
    [null, 'Constats', 'Findings', new Date('2027-03-31T00:00:00Z'), 12],
    [],
    [null, 'Rapport', 'Report', 46478, null],
    [null, 'Essai', 'Trial', '1er avril 2027', null],
  ],
}

describe('a workbook', () => {
  test('is read with its own dates, numbers and lines', async () => {
    const answer = await sendFile(colin, await workbook(plan))
    expect(answer.body).toMatchObject({ refusals: [], counts: { new: 3, refused: 0 } })
    expect(
      answer.body.lines.map(({ line, reference, changes }: Line) => [
        line,
        reference,
        changes.find(({ column }) => column === 'plannedDueOn')?.to,
      ]),
    ).toEqual([
      [4, '12', '2027-03-31'],
      [6, 'M-1', '2027-04-01'],
      [7, 'M-2', '2027-04-01'],
    ])
  })

  test('counts its days from 1904 where it says so', async () => {
    const bytes = await writeXlsx({ sheets: [plan], dateSystem: '1904' })
    const answer = await sendFile(colin, new Uint8Array(bytes))
    expect(answer.body.lines[0].changes).toContainEqual({
      column: 'plannedDueOn',
      from: null,
      to: '2027-03-31',
    })
  })

  test('is read from the one sheet that is a plan; hidden ones are nobody’s meaning', async () => {
    const notes = {
      name: 'Notes',
      rows: [
        ['Who', 'What'],
        ['A', 'B'],
      ],
    }
    const hidden = { ...plan, name: 'Old', hidden: true }
    const answer = await sendFile(colin, await workbook(notes, plan, hidden))
    expect(answer.body.counts).toMatchObject({ new: 3 })
    const two = await sendFile(colin, await workbook(plan, { ...plan, name: 'Copy' }))
    expect(two.body.refusals).toMatchObject([
      { reason: 'several_sheets', text: { en: expect.stringContaining('Plan 2026-2027, Copy') } },
    ])
  })

  test('shows what is wrong by the lines of its sheet', async () => {
    const rows = [['Reference', 'Planned for'], ['M-9', '03/04/2027'], [], ['M-8', true]]
    const answer = await sendFile(colin, await workbook({ name: 'Plan', rows }))
    expect(refusedIn(answer)).toEqual([
      '2 plannedDueOn day_ambiguous',
      '2 titleEn no_english',
      '2 titleFr no_french',
      '4 plannedDueOn day_unreadable',
      '4 titleEn no_english',
      '4 titleFr no_french',
    ])
  })
})

type Line = { line: number; reference: string; changes: { column: string; to: string }[] }

test('a workbook that is downloaded has real dates, and texts where a formula might be read', async () => {
  await colin.post('/api/groups/RES/milestones', {
    title: { en: '=HYPERLINK("x")', fr: '@somme' },
    plannedDueOn: '2026-09-30',
  })
  const bytes = await colin.in('fr').download('/api/workplans/milestones.xlsx?group=RES')
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  expect(sheets[0]?.name).toBe('Jalons')
  const [header, row] = sheets[0]?.rows ?? []
  expect(header?.slice(2, 7)).toEqual([
    'Référence',
    'Jalon en anglais',
    'Jalon en français',
    'Commence le',
    'Prévu pour le',
  ])
  expect(row?.slice(2, 7)).toEqual([
    'M-1',
    '=HYPERLINK("x")',
    '@somme',
    null,
    new Date('2026-09-30T00:00:00Z'),
  ])
  const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)
  expect(formulas).toEqual([])
})

describe('a file that isn’t what it says', () => {
  const big = Buffer.alloc(64 * 1024 * 1024)

  test.each([
    [
      'unpacks to far more than it claims',
      [{ name: 'xl/workbook.xml', content: big, claims: 10 }],
      'file_too_large',
    ],
    [
      'unpacks to too much in all',
      [1, 2, 3, 4, 5].map((n) => ({ name: `${n}.xml`, content: big.subarray(0, 8 << 20) })),
      'file_too_large',
    ],
    [
      'is another kind of archive',
      [{ name: 'word/document.xml', content: Buffer.from('<w/>') }],
      'xlsx_broken',
    ],
    [
      'is locked by a password',
      [{ name: 'xl/workbook.xml', content: Buffer.from('<a/>'), flags: 1 }],
      'xlsx_broken',
    ],
  ])('%s', async (_, entries, reason) => {
    const answer = await sendFile(colin, archiveOf(entries))
    expect(answer).toMatchObject({ status: 200, body: { refusals: [{ reason }] } })
  })

  test.each([
    ['ends too soon', async () => (await workbook(plan)).subarray(0, 400), 'xlsx_broken'],
    ['only begins like an archive', async () => Uint8Array.from([0x50, 0x4b, 3, 4]), 'xlsx_broken'],
    [
      'is a workbook of long ago',
      async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
      'xls_old',
    ],
    ['is a picture', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'file_not_table'],
  ])('%s', async (_, made, reason) => {
    const bytes = Uint8Array.from(await made())
    expect((await sendFile(colin, bytes)).body).toMatchObject({ refusals: [{ reason }] })
  })

  test('has more rows than a workplan', async () => {
    const rows = [['Reference', 'Due'], ...Array.from({ length: 6001 }, () => ['M-1', 'x'])]
    const answer = await sendFile(colin, await workbook({ name: 'Long', rows }))
    expect(answer.body.refusals).toMatchObject([{ reason: 'sheet_too_long' }])
  })
})
