import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const exports = [
  ['/api/indicators/SAT-OVERALL/series.csv?council=JC', 'SAT-OVERALL_JC_round.csv'],
  ['/api/scorecards/2026-2027/JC/figures.csv', '2026-2027_JC_draft.csv'],
] as const

const taken = () =>
  arpent.db
    .selectFrom('audit_entry')
    .innerJoin('person', 'person.id', 'audit_entry.person_id')
    .select(['person.email', 'audit_entry.subject'])
    .where('action', '=', 'export.taken')
    .orderBy('audit_entry.id')
    .execute()

test('who takes which file stands in the audit log; a look at its size doesn’t, nor does one refused', async () => {
  arpent.setTime('2026-06-15T16:00:00Z')
  const ariane = await arpent.as(cast.ariane)
  const rory = await arpent.as(cast.rory)
  for (const [path] of exports) expect((await ariane.send('HEAD', path)).status).toBe(200)
  expect((await arpent.nobody().get(exports[0][0])).status).toBe(401)
  expect((await rory.get('/api/indicators/NONE/series.csv')).status).toBe(404)
  expect(await taken()).toEqual([])
  for (const [path] of exports) expect((await ariane.get(path)).status).toBe(200)
  for (const ending of ['csv', 'xlsx'])
    expect((await rory.get(`/api/workplans/milestones.${ending}?group=RES`)).status).toBe(200)
  const files = await taken()
  expect(files.slice(0, 2)).toEqual(exports.map(([, subject]) => ({ email: cast.ariane, subject })))
  expect(files.slice(2).map(({ email }) => email)).toEqual([cast.rory, cast.rory])
  expect(files.slice(2).map(({ subject }) => subject.split('.').at(-1))).toEqual(['csv', 'xlsx'])
})
