import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import expected from '../../measurement/oracles/milestones.json' with { type: 'json' }
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const milestones = readFileSync('tests/measurement/oracles/milestones.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.replaceAll('"', '').split(','))
  .map(([group = '', reference = '', due = '', delivered = '', cancelled]) => ({
    group,
    reference,
    due,
    delivered: delivered || null,
    cancelled: cancelled === '1',
  }))

const name = JSON.stringify({ en: 'Group', fr: 'Groupe' })

test('each group’s delivery to date, and their sum, are those of another program', async () => {
  arpent.setTime('2026-06-30T16:00:00Z')
  await arpent.db
    .insertInto('working_group')
    .values(
      expected.by_wg.map(({ wg }, sort) => ({
        code: wg,
        council_code: 'JC',
        name,
        kind: 'committee',
        sort,
      })),
    )
    .execute()
  await saveMilestones(
    arpent.db,
    milestones.map(({ group, reference, due, delivered, cancelled }) => ({
      group,
      reference,
      title: { en: 'Milestone', fr: 'Jalon' },
      firstApprovedDueOn: due,
      revisedDueOn: null,
      // The register holds either: a milestone delivered although cancelled counts nowhere to date.
      doneOn: cancelled ? null : delivered,
      cancelledOn: cancelled ? due : null,
    })),
  )
  const ariane = await arpent.as(cast.ariane)
  const sum = { due: 0, onTime: 0, late: 0, undelivered: 0 }
  for (const { wg, due, on } of expected.by_wg) {
    const { delivery } = (await ariane.get(`/api/groups/${wg}/milestones`)).body
    expect(delivery, wg).toMatchObject({ due, onTime: on, asOf: expected.as_of })
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += delivery[key]
  }
  expect(sum).toEqual({
    due: expected.due,
    onTime: expected.on_time,
    late: expected.late,
    undelivered: expected.not_delivered,
  })
})
