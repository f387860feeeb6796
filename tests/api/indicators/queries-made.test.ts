import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { counting } from '../../support/counted.ts'
import { answers, insertRelease, responded } from '../../support/releases.ts'
import { compose, useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

async function cost(path: string): Promise<number> {
  const counter = counting()
  const ariane = await compose(arpent.db.withPlugin(counter.plugin)).as(cast.ariane)
  const before = counter.made()
  expect((await ariane.get(path)).status).toBe(200)
  return counter.made() - before
}

const rounds = async (year: number, n: number) => {
  for (let i = 0; i < n; i++)
    await insertRelease(arpent.db, {
      closedOn: `${year}-0${i + 4}-20`,
      parts: [{ invited: 14, counts: answers(7, 2) }, responded(14, 9)],
    })
}

test.each([
  ['a series', '/api/indicators/SAT-PACE/series'],
  ['a year’s series', '/api/indicators/SAT-PACE/series?by=year'],
  ['a register’s series', '/api/indicators/DEL-TASK-REVIEWED/series'],
  ['a scorecard of 22 indicators', '/api/scorecards/2025-2026/JC'],
])('%s asks the database as often whatever the number of rounds', async (_, path) => {
  await rounds(2025, 1)
  const few = await cost(path)
  await rounds(2024, 5)
  expect(await cost(path)).toBe(few)
  expect(few).toBeLessThanOrEqual(32)
})
