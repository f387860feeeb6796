import { describe, expect, it } from 'vitest'
import {
  checkNested,
  releaseCells,
  releaseParticipation,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import { refusal } from '../refusal.ts'
import { everybody, orders, people, where } from './round.ts'

const rule: Rule = { k: 5, units: 3 }

const federal = people({ order: 'federal' }, 2, 2, 1)
const provincial = people({ order: 'provincial' }, 1, 1, 1, 1, 1, 1)
const municipal = people({ order: 'municipal' }, 3, 1, 1)

describe('the walk', () => {
  it('releases the total and every order of five from three organisations', () => {
    expect(releaseCells([federal, provincial, municipal], [everybody, ...orders], rule)).toEqual({
      released: ['everybody', 'federal', 'provincial', 'municipal'],
      suppressed: [],
      cells: [{ atoms: ['federal'] }, { atoms: ['provincial'] }, { atoms: ['municipal'] }],
      withheld: false,
    })
  })

  it('shows a small order together with another, which the total less the third would tell anyway', () => {
    const few = people({ order: 'federal' }, 1, 1, 1)
    expect(releaseCells([few, provincial, municipal], [everybody, ...orders], rule)).toEqual({
      released: ['everybody', 'provincial'],
      suppressed: ['federal', 'municipal'],
      cells: [{ atoms: ['provincial'] }, { atoms: ['federal', 'municipal'] }],
      withheld: false,
    })
  })

  it('takes domains in their order: the first that passes keeps its place', () => {
    const few = people({ order: 'federal' }, 1, 1, 1)
    const reversed = [everybody, ...orders.toReversed()]
    expect(releaseCells([few, provincial, municipal], reversed, rule).released).toEqual([
      'everybody',
      'municipal',
    ])
  })

  it('asks for three organisations, not only five people', () => {
    const twoEmployers = people({ order: 'federal' }, 4, 4)
    expect(
      releaseCells([twoEmployers, provincial, municipal], [everybody, ...orders], rule).suppressed,
    ).toContain('federal')
    expect(releaseCells([twoEmployers], [everybody], rule).withheld).toBe(true)
  })

  it('counts an organisation once, whichever atoms its people are in', () => {
    const atoms = ['east', 'west'].map((region) => ({
      id: region,
      people: 3,
      units: new Map([
        ['one department', 2],
        ['another', 1],
      ]),
      attributes: { region },
    }))
    expect(releaseCells(atoms, [everybody], rule).withheld).toBe(true)
    expect(releaseCells(atoms, [everybody], { k: 5, units: 2 }).withheld).toBe(false)
  })

  it('counts organisations of which nobody answered as absent', () => {
    const atom = {
      ...people({ order: 'federal' }, 3, 3),
      units: new Map([
        ['a', 3],
        ['b', 3],
        ['c', 0],
      ]),
    }
    expect(releaseCells([atom], [everybody], rule).withheld).toBe(true)
  })

  it('does not release a domain that would leave too few outside', () => {
    const few = people({ order: 'municipal' }, 1, 1)
    expect(releaseCells([provincial, few], [where('order', 'provincial')], rule).withheld).toBe(
      true,
    )
  })

  it('leaves out people of no declared domain, and domains of no people', () => {
    const { cells, suppressed } = releaseCells(
      [provincial, municipal],
      [where('order', 'provincial'), where('order', 'federal')],
      rule,
    )
    expect(cells).toEqual([{ atoms: ['provincial'] }])
    expect(suppressed).toEqual(['federal'])
  })

  it('withholds everything from four people, and from nobody', () => {
    expect(
      releaseCells([people({ order: 'federal' }, 1, 1, 1, 1)], [everybody], rule).withheld,
    ).toBe(true)
    expect(releaseCells([], [everybody], rule)).toEqual({
      released: [],
      suppressed: ['everybody'],
      cells: [],
      withheld: true,
    })
  })

  it('takes six where a colleague may know their own answer', () => {
    expect(releaseCells([federal], [everybody], { k: 6, units: 3 }).withheld).toBe(true)
  })
})

describe('refused', () => {
  it.each([
    { k: 2, units: 3 },
    { k: 0, units: 3 },
    { k: Number.NaN, units: 3 },
    { k: 5, units: 0 },
    { k: 5.5, units: 3 },
  ])('the rule %o', (weak) => {
    expect(refusal(() => releaseCells([federal], [everybody], weak))).toBe(
      'measurement.rule_too_weak',
    )
  })

  it('two atoms or two domains of one name', () => {
    expect(refusal(() => releaseCells([federal, federal], [everybody], rule))).toBe(
      'measurement.unknown_atom',
    )
    expect(refusal(() => releaseCells([federal], [everybody, everybody], rule))).toBe(
      'measurement.duplicate_domain',
    )
  })

  it('domains that cross', () => {
    const frame = [
      people({ order: 'federal', region: 'east' }, 3),
      people({ order: 'federal', region: 'west' }, 3),
      people({ order: 'municipal', region: 'east' }, 3),
    ]
    expect(refusal(() => checkNested(frame, [everybody, ...orders]))).toBe('accepted')
    expect(
      refusal(() =>
        checkNested(frame, [everybody, where('region', 'east'), where('order', 'federal')]),
      ),
    ).toBe('measurement.domains_not_nested')
  })
})

describe('response rates', () => {
  const invited = [
    people({ order: 'federal' }, 1, 1, 1),
    people({ order: 'provincial' }, 2, 2, 2),
    people({ order: 'municipal' }, 2, 2, 1),
  ]

  it('walk over the invited, whoever responded', () => {
    const responded = new Map([
      ['federal', 2],
      ['provincial', 6],
      ['municipal', 5],
    ])
    const { released, cells } = releaseParticipation(
      invited,
      responded,
      [everybody, ...orders],
      rule,
    )
    expect(released).toEqual(['everybody', 'provincial'])
    expect(cells).toEqual([
      { atoms: ['provincial'], invited: 6, responded: 6 },
      { atoms: ['federal', 'municipal'], invited: 8, responded: 7 },
    ])
  })

  it('refuse more responses than invitations', () => {
    expect(
      refusal(() => releaseParticipation(invited, new Map([['federal', 4]]), [everybody], rule)),
    ).toBe('measurement.n_above_N')
    expect(
      refusal(() =>
        releaseParticipation(invited, new Map([['territorial', 1]]), [everybody], rule),
      ),
    ).toBe('measurement.n_above_N')
  })
})
