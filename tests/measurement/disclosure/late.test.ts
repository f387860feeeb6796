import { describe, expect, it } from 'vitest'
import { admitLate } from '../../../api/measurement/disclosure.ts'
import { answers, item, rule, spread } from './block-round.ts'

describe('late answers', () => {
  const cells = [{ atoms: ['provincial'] }, { atoms: ['federal', 'municipal'] }]

  it('are added to a cell from five people of three organisations on, else they wait', () => {
    expect(
      admitLate(
        cells,
        item(answers({ 4: 2, 5: 1 }), answers({ 4: 2, 2: 2 }), answers({ 3: 1, 2: 1 })),
        rule,
      ),
    ).toEqual({ admitted: [1], waiting: [0] })
  })

  it('wait when nearly all alike, or from two organisations', () => {
    expect(admitLate(cells, item(null, answers({ 4: 5, 1: 1 })), rule)).toEqual({
      admitted: [],
      waiting: [0],
    })
    expect(admitLate(cells, item(null, answers(spread, 2)), rule)).toEqual({
      admitted: [],
      waiting: [0],
    })
  })

  it('none are none', () => {
    expect(admitLate(cells, new Map(), rule)).toEqual({ admitted: [], waiting: [] })
  })
})
