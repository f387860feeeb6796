import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { sendFile, statesIn } from './files.ts'

const arpent = useSandbox()
const milestones = '/api/groups/RES/milestones'
const title = (en: string) => ({ en, fr: `${en} (fr)` })
let ariane: Client

/** A plan with everything a file holds: moved, done with evidence, cancelled, waiting, and texts a spreadsheet would run. */
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
  const add = (given: object, group = 'RES') =>
    ariane.post(`/api/groups/${group}/milestones`, given)
  await add({
    title: title('Findings; told'),
    firstApprovedDueOn: '2026-06-01',
    startsOn: '2026-04-01',
  })
  await add({ title: title('=1+1'), plannedDueOn: '2026-09-30' })
  await add({ title: title("'+ quoted"), firstApprovedDueOn: '2026-12-01' })
  await add({ title: { en: 'Report', fr: 'Phase 1\u00a0: rapport' } })
  await add({ title: title('Report') })
  await add({ title: title('Pilot') }, 'DI')
  const change = (reference: string, given: object) =>
    ariane.patch(`${milestones}/${reference}`, given)
  await change('M-1', { revisedDueOn: '2026-07-15', reason: '-2 people' })
  await change('M-3', { doneOn: '2026-06-10', evidence: 'https://example.org/a?b=1' })
  await change('M-4', { cancelledOn: '2026-06-11' })
  await ariane.put(`${milestones}/M-2/needs`, {
    needs: [
      { group: 'RES', reference: 'M-1' },
      { group: 'DI', reference: 'M-1' },
    ],
  })
})

const download = (kind: string, lang: string) =>
  ariane.download(`/api/workplans/milestones.${kind}?group=RES&lang=${lang}`)

describe.each(['csv', 'xlsx'])('a %s file', (kind) => {
  test.each(['en', 'fr'])('that was downloaded in %s changes nothing', async (lang) => {
    const file = await download(kind, lang)
    const before = await contentsOf(arpent.db)
    const answer = await sendFile(ariane, file, { dry: false })
    expect(answer).toMatchObject({ status: 200, body: { refusals: [] } })
    expect(statesIn(answer)).toEqual(Array.from({ length: 5 }, () => 'unchanged'))
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })
})

test('a CSV file is written for the reader’s spreadsheet', async () => {
  const french = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await download('csv', 'fr'))
  const [header, findings, , , , report] = french.split('\r\n')
  expect(header).toBe(
    '\uFEFFGroupe;Nom du groupe;Référence;Jalon en anglais;Jalon en français;Commence le;Prévu pour le;Première date approuvée;Date révisée;Motif de la date révisée;Réalisé le;Preuve;Annulé le;Attend;État;Horizon',
  )
  expect(findings).toBe(
    'RES;Recherche;M-1;"Findings; told";"Findings; told (fr)";2026-04-01;;2026-06-01;2026-07-15;\'-2 people;;;;;À venir;Cet exercice',
  )
  expect(report).toContain('M-5;Report;Report (fr)')
  const english = new TextDecoder().decode(await download('csv', 'en'))
  expect(english).toContain(
    "M-2,'=1+1,'=1+1 (fr),,2026-09-30,,,,,,,DI/M-1; M-1,Not approved,This fiscal year\r\n",
  )
})

test('only what was changed in a file is changed, with why', async () => {
  const text = new TextDecoder().decode(await download('csv', 'en'))
  const edited = text
    .replace("2026-07-15,'-2 people", '2026-08-31,A third person left')
    .replace('DI/M-1; M-1', 'M-1')
  const answer = await sendFile(ariane, edited, { dry: false })
  expect(answer.body.counts).toEqual({ new: 0, changed: 2, unchanged: 3, refused: 0 })
  const { body } = await ariane.get('/api/groups/RES/workplan')
  const [findings, untitled] = body.milestones
  expect(findings.revisions).toMatchObject([
    { dueOn: '2026-07-15', reason: '-2 people' },
    { dueOn: '2026-08-31', reason: 'A third person left', by: 'Ariane Exemple' },
  ])
  expect(untitled.needs).toMatchObject([{ reference: 'M-1' }])
  const traces = await arpent.db
    .selectFrom('audit_entry')
    .select(['subject', 'details'])
    .where('action', '=', 'workplan.imported')
    .execute()
  expect(traces).toMatchObject([
    {
      subject: 'RES',
      details: { added: [], changed: [{ reference: 'M-1' }, { reference: 'M-2' }] },
    },
  ])
})

test('what changed since the person looked is not stored over', async () => {
  const file = 'Reference,Planned for\nM-2,2026-10-31\n'
  const { mark } = (await sendFile(ariane, file)).body
  await ariane.patch(`${milestones}/M-2`, { plannedDueOn: '2026-11-30' })
  const late = await sendFile(ariane, file, { dry: false, mark })
  expect(late).toMatchObject({ status: 409, body: { code: 'import.changed_meanwhile' } })
})

test('all groups’ milestones come in one file, those of a priority’s groups in another', async () => {
  const all = new TextDecoder().decode(await ariane.download('/api/workplans/milestones.csv'))
  expect(all.split('\r\n').filter((line) => /^(RES|DI),/.test(line))).toHaveLength(6)
  const some = await ariane.download('/api/workplans/milestones.csv?priority=digital-identity')
  expect(new TextDecoder().decode(some)).not.toContain('\r\nRES,')
  const none = await ariane.get('/api/workplans/milestones.csv?group=NONE')
  expect(none).toMatchObject({ status: 404, body: { code: 'group.unknown' } })
})
