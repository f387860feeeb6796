import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { refusedIn, sendFile } from './files.ts'

const arpent = useSandbox()
let colin: Client

/** Findings approved for 1 June and moved to 1 July; a report that is planned; both titles in both languages. */
beforeEach(async () => {
  colin = await arpent.as(cast.colin)
  const add = (given: object) => colin.post('/api/groups/RES/milestones', given)
  await add({ title: { en: 'Findings', fr: 'Constats' }, firstApprovedDueOn: '2026-06-01' })
  await add({ title: { en: 'Report', fr: 'Rapport' }, plannedDueOn: '2026-09-30' })
  await colin.patch('/api/groups/RES/milestones/M-1', {
    revisedDueOn: '2026-07-01',
    reason: 'Two answers late.',
  })
})

/** Lines under headings that name every column a file is read for. */
const headings =
  'Ref;Title;Titre;Starts on;Planned for;First approved date;Revised date;Reason;Done on;Evidence;Cancelled on;Waits for;State'
const fresh = (...cells: string[]) => `;New;Nouveau;${cells.join(';')}`
const long = 'é'.repeat(301)

describe('a line is refused, named, and nothing is stored', () => {
  test.each([
    ['a title in one language only', ';New;;;;;;;;;;;', '2 titleFr no_french'],
    ['a title that is too long', `;New;${long};;;;;;;;;;`, '2 titleFr text_too_long'],
    ['a date nobody can read', fresh('', 'soon'), '2 plannedDueOn day_unreadable'],
    ['a day the calendar lacks', fresh('', '31/02/2027'), '2 plannedDueOn day_impossible'],
    ['a month without a day', fresh('', 'mars 2027'), '2 plannedDueOn day_without_day'],
    ['a year of two digits', fresh('', '31/03/27'), '2 plannedDueOn day_short_year'],
    ['a day that may be two', fresh('', '03/04/2027'), '2 plannedDueOn day_ambiguous'],
    ['a date out of range', fresh('', '2207-03-31'), '2 plannedDueOn day_out_of_range'],
    [
      'done before the start',
      fresh('2026-06-10', '', '', '', '', '2026-06-01'),
      '2 doneOn milestone.done_before_start',
    ],
    [
      'due before the start',
      fresh('2026-06-10', '2026-06-01'),
      '2 startsOn milestone.due_before_start',
    ],
    [
      'done in the future',
      fresh('', '', '', '', '', '2026-06-16'),
      '2 doneOn milestone.date_in_future',
    ],
    [
      'cancelled in the future',
      fresh('', '', '', '', '', '', '', '2026-06-16'),
      '2 cancelledOn milestone.date_in_future',
    ],
    [
      'done and cancelled',
      fresh('', '', '', '', '', '2026-06-01', '', '2026-06-01'),
      '2 cancelledOn milestone.done_and_cancelled',
    ],
    [
      'evidence of nothing',
      fresh('', '', '', '', '', '', 'https://example.org'),
      '2 evidence milestone.evidence_of_nothing',
    ],
    [
      'evidence that is no address',
      fresh('', '', '', '', '', '2026-06-01', 'javascript:alert(1)'),
      '2 evidence evidence_malformed',
    ],
    [
      'an unknown state',
      fresh('', '', '', '', '', '', '', '', '', 'Maybe'),
      '2 state state_unknown',
    ],
    [
      'done without its day',
      fresh('', '', '', '', '', '', '', '', '', 'réalisé'),
      '2 doneOn state_done_without_day',
    ],
    [
      'cancelled without its day',
      fresh('', '', '', '', '', '', '', '', '', 'Annulé'),
      '2 cancelledOn state_cancelled_without_day',
    ],
    [
      'a state against its day',
      fresh('', '', '', '', '', '2026-06-01', '', '', '', 'Ahead'),
      '2 state state_contradicts',
    ],
    [
      'an approved date of its own',
      fresh('', '', '2026-12-01'),
      '2 firstApprovedDueOn approved_by_file',
    ],
    [
      'a revised date of what isn’t approved',
      fresh('', '', '', '2026-12-01', 'Why'),
      '2 revisedDueOn milestone.not_approved',
    ],
    [
      'another approved date',
      'M-1;Findings;Constats;;;2026-06-02;2026-07-01',
      '2 firstApprovedDueOn approved_differs',
    ],
    [
      'a date moved without a reason',
      'M-1;Findings;Constats;;;2026-06-01;2026-08-01;',
      '2 reason milestone.reason_missing',
    ],
    [
      'a date moved with the reason of its last move',
      'M-1;Findings;Constats;;;2026-06-01;2026-08-01;Two answers late.',
      '2 reason reason_stale',
    ],
    [
      'waiting for itself',
      fresh('', '', '', '', '', '', '', '', 'New'),
      '2 needs milestone.needs_itself',
    ],
    [
      'waiting for what nobody planned',
      fresh('', '', '', '', '', '', '', '', 'M-9'),
      '2 needs needs_unknown',
    ],
    ['a title another milestone has', ';report;Nouveau', '2 titleEn title_taken'],
    ['a reference that can’t be one', 'M 7;New;Nouveau', '2 reference reference_malformed'],
    ['what a formula left', fresh('', '#REF!'), '2 plannedDueOn day_unreadable'],
    ['a title a formula left', ';#NOM?;Nouveau', '2 titleEn cell_error'],
  ])('%s', async (_, line, refused) => {
    const before = await contentsOf(arpent.db)
    const file = `${headings}\n${line}\n`
    const dry = await sendFile(colin, file)
    expect(refusedIn(dry)).toEqual([refused])
    const stored = await sendFile(colin, file, { dry: false })
    expect(stored).toMatchObject({
      status: 422,
      body: { code: 'import.refused', params: { count: 1, refusals: [{ line: 2 }] } },
    })
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })
})

test('of two lines about the same milestone the second is refused, and names the first', async () => {
  const file = [
    headings,
    'M-2;Report;Rapport',
    'm-2;Report again;Rapport encore',
    ';New;Nouveau',
    ';NEW;Autre',
  ].join('\n')
  const answer = await sendFile(colin, file)
  expect(refusedIn(answer)).toEqual(['3 reference line_repeated', '5 titleEn title_repeated'])
  expect(answer.body.lines[3].refusals[0].text).toEqual({
    en: 'Line 4 has the same title. Name one of them otherwise.',
    fr: 'La ligne 4 porte le même titre. Nommez autrement l’un des deux jalons.',
  })
})

test('a circle is shown with the way it takes, also over other groups', async () => {
  const ariane = await arpent.as(cast.ariane)
  await ariane.post('/api/groups/DI/milestones', { title: { en: 'Pilot', fr: 'Projet pilote' } })
  await ariane.put('/api/groups/DI/milestones/M-1/needs', {
    needs: [{ group: 'RES', reference: 'M-2' }],
  })
  const file = 'Ref,Title,Titre,Waits for\n,New,Nouveau,DI/M-1\nM-2,Report,Rapport,New\n'
  const answer = await sendFile(colin, file)
  expect(refusedIn(answer)).toEqual([
    '2 needs milestone.needs_in_circle',
    '3 needs milestone.needs_in_circle',
  ])
  expect(answer.body.lines[0].refusals[0].text.fr).toContain(
    'Nouveau (RES) → Projet pilote (DI) → Rapport (RES) → Nouveau (RES)',
  )
})

test('days read both ways in one column are refused where they may be two', async () => {
  const file = 'Title;Titre;Due\nA;A;31/03/2027\nB;B;03/31/2027\nC;C;03/04/2027\nD;D;04/04/2027\n'
  expect(refusedIn(await sendFile(colin, file))).toEqual(['4 plannedDueOn day_mixed'])
})

describe('a file', () => {
  test.each([
    ['without headings', 'a,b\n1,2\n', 'no_headings', null],
    ['with nothing beneath them', 'Reference,Title\n,\n', 'no_rows', null],
    [
      'with a column twice',
      'note\nReference,Due,Échéance\nM-2,2026-12-01,2026-12-02\n',
      'column_repeated',
      2,
    ],
    ['with a quotation mark that never ends', 'Reference,Title\nM-2,"Report\n', 'csv_malformed', 2],
    ['that is no text', '\u0000\u0001', 'file_not_table', null],
    [
      'of more lines than a workplan',
      `Ref,Due\n${'M-2,2027-01-31\n'.repeat(5001)}`,
      'too_many_rows',
      null,
    ],
  ])('%s is refused as a whole', async (_, content, reason, line) => {
    const answer = await sendFile(colin, content)
    expect(answer.body).toMatchObject({ lines: [], refusals: [{ reason, line }] })
    expect((await sendFile(colin, content, { dry: false })).status).toBe(422)
  })

  test('beyond eight mebibytes is refused unread', async () => {
    const answer = await sendFile(colin, 'x'.repeat(9 * 1024 * 1024))
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.too_large' } })
  })

  test('of another group is refused, line by line', async () => {
    const file = 'Group,Reference,Planned for\nDI,M-2,2026-12-01\nRecherche,M-2,2026-12-01\n'
    expect(refusedIn(await sendFile(colin, file))).toEqual([
      '2 group other_group',
      '3 reference line_repeated',
    ])
    const { status } = await sendFile(colin, file, { group: 'DI' })
    expect(status).toBe(403)
  })
})

test('a reason without a date that moves is told, and not kept', async () => {
  const file = `${headings}\nM-2;Report;Rapport;;2026-09-30;;;Because\n`
  const answer = await sendFile(colin, file, { dry: false })
  expect(answer.body.lines).toMatchObject([{ state: 'unchanged', idle: true, changes: [] }])
})
