import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { sendFile, statesIn, windows1252 } from './files.ts'

const arpent = useSandbox()
const page = '/api/groups/RES/workplan'

/** What somebody's spreadsheet looked like: Windows-1252, semicolons, title lines, empty lines, trailing columns. */
const spreadsheet = [
  'Plan de travail, Recherche;;;;;;;',
  'Mis à jour, comme chaque mois, le 2 juin;;;;;;;',
  ';;;;;;;',
  ' ÉCHÉANCE ;jalon  en français;Responsable;Jalon (anglais);REALISE LE;Attend;;',
  '31 mars 2027;Constats de l’étude;Équipe A;Findings;;;;',
  ';;;;;;;',
  '31/03/2027;Rapport\u00a0final;Équipe B;Final report;;Constats de l’étude;;',
  '2027-03-31;"Projet pilote; phase 1";Équipe B;"Pilot; phase 1";12/06/2026;;;',
  '1er avril 2027;Évaluation;Équipe C;Evaluation;;;;',
  '46477;Diffusion;Équipe C;Release;13/05/2026;;;',
].join('\r\n')

describe('a messy spreadsheet', () => {
  test('is read as it was meant, line by line, and nothing is stored yet', async () => {
    const colin = await arpent.as(cast.colin)
    const before = await contentsOf(arpent.db)
    const answer = await sendFile(colin, windows1252(spreadsheet))
    expect(answer).toMatchObject({
      status: 200,
      body: {
        applied: false,
        counts: { new: 5, changed: 0, unchanged: 0, refused: 0 },
        lines: [
          {
            line: 5,
            reference: 'M-1',
            title: { en: 'Findings', fr: 'Constats de l’étude' },
            changes: [
              { column: 'titleEn', from: null, to: 'Findings' },
              { column: 'titleFr', from: null, to: 'Constats de l’étude' },
              { column: 'plannedDueOn', from: null, to: '2027-03-31' },
            ],
          },
          { line: 7, reference: 'M-2', title: { fr: 'Rapport\u00a0final' } },
          { line: 8, reference: 'M-3', title: { en: 'Pilot; phase 1' } },
          { line: 9, reference: 'M-4' },
          { line: 10, reference: 'M-5' },
        ],
      },
    })
    expect(answer.body.notes.map(({ fr }: { fr: string }) => fr)).toEqual([
      'Dans «\u00a0REALISE LE\u00a0», le jour se lit avant le mois, comme le montre la ligne 10 (13/05/2026).',
      'Colonnes qui ne sont pas lues\u00a0: Responsable.',
    ])
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  test('is stored whole; the same again changes nothing', async () => {
    const colin = await arpent.as(cast.colin)
    const file = windows1252(spreadsheet)
    const { mark } = (await sendFile(colin, file)).body
    const stored = await sendFile(colin, file, { dry: false, mark })
    expect(stored).toMatchObject({ status: 200, body: { applied: true, counts: { new: 5 } } })
    const { milestones } = (await colin.get(page)).body
    const told = (reference: string) =>
      milestones.find((one: { reference: string }) => one.reference === reference)
    expect(told('M-1').plannedDueOn).toBe('2027-03-31')
    expect(told('M-2')).toMatchObject({ plannedDueOn: '2027-03-31', needs: [{ reference: 'M-1' }] })
    expect(told('M-3').doneOn).toBe('2026-06-12')
    expect(told('M-4').plannedDueOn).toBe('2027-04-01')
    // Day 46477 of a spreadsheet: 45658 is 1 January 2025, and 31 March 2027 is 819 days later.
    expect(told('M-5')).toMatchObject({ plannedDueOn: '2027-03-31', doneOn: '2026-05-13' })
    const before = await contentsOf(arpent.db)
    const again = await sendFile(colin, file, { dry: false })
    expect(again.body.counts).toEqual({ new: 0, changed: 0, unchanged: 5, refused: 0 })
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  test.each([
    ['UTF-8 with its mark', (text: string) => `\uFEFF${text}`],
    ['tabs', (text: string) => text.replaceAll('; phase', ', phase').replaceAll(';', '\t')],
    [
      'what spreadsheets call Unicode text',
      (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    ],
  ])('is read alike as %s', async (_, written) => {
    const answer = await sendFile(await arpent.as(cast.colin), written(spreadsheet))
    expect(answer.body.counts).toMatchObject({ new: 5, refused: 0 })
  })
})

test('columns that the file lacks stay; a blank cell takes back what was there', async () => {
  const colin = await arpent.as(cast.colin)
  await colin.post('/api/groups/RES/milestones', {
    title: { en: 'Findings', fr: 'Constats' },
    startsOn: '2026-05-01',
    plannedDueOn: '2026-09-30',
  })
  const answer = await sendFile(colin, 'Reference,Starts on\nm-1,\n', { dry: false })
  expect(answer.body.lines).toMatchObject([
    { state: 'changed', changes: [{ column: 'startsOn', from: '2026-05-01', to: null }] },
  ])
  expect((await colin.get(page)).body.milestones).toMatchObject([
    { title: { en: 'Findings', fr: 'Constats' }, startsOn: null, plannedDueOn: '2026-09-30' },
  ])
})

test('a title finds its milestone, whatever its spaces and capitals', async () => {
  const colin = await arpent.as(cast.colin)
  await colin.post('/api/groups/RES/milestones', {
    title: { en: 'Phase 1: ask', fr: 'Phase 1\u00a0: demander' },
  })
  const file = 'Title;Titre;Due\nPHASE 1:  ask;Phase 1 : demander;2026-12-01\n'
  const answer = await sendFile(colin, file, { dry: false })
  expect(statesIn(answer)).toEqual(['changed'])
  const [milestone] = (await colin.get(page)).body.milestones
  expect(milestone).toMatchObject({ reference: 'M-1', plannedDueOn: '2026-12-01' })
  expect(milestone.title).toEqual({ en: 'PHASE 1:  ask', fr: 'Phase 1\u00a0: demander' })
})
