import { expect, test } from 'vitest'
import { releaseBlock, releaseCells } from '../../api/measurement/disclosure.ts'
import { randomRound, type ClosedRound } from './disclosure/random-round.ts'

const ITEMS = 40
const WAVES = 12

// 92 invited leave about 60 respondents.
const waves = Array.from({ length: WAVES }, (_, wave) => randomRound(92, wave))

function releaseWave(round: ClosedRound): void {
  const { released } = releaseCells(round.atoms, round.domains, round.rule)
  for (let item = 0; item < ITEMS; item += 1) {
    releaseBlock({ ...round, released }, { items: new Map([[`item ${item}`, round.answers]]) })
  }
}

test('60 people × 40 items × 12 rounds are released in under 100 ms', async ({ bench }) => {
  const { latency } = await bench('release', () => waves.forEach(releaseWave)).run()
  expect(latency.mean).toBeLessThan(100)
})
