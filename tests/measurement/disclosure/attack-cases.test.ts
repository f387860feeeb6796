import { describe, expect, it } from 'vitest'
import {
  cellsMaking,
  mayWeight,
  releaseBlock,
  releaseCells,
  type Atom,
  type Domain,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import attacks from '../oracles/attack_cases.json' with { type: 'json' }
import span from '../oracles/suppression_span.json' with { type: 'json' }

type Statement = { over: string[]; var: string; stat: string; N?: Record<string, number> }
type Attack = {
  name: string
  k: number
  atoms: Record<string, number>
  statements: Statement[]
  cell_rule: string
}

const cases: Attack[] = attacks.cases.map(
  ({ name, k, atoms, prior, published, known, answer }) => ({
    name,
    k,
    atoms: Object.fromEntries(Object.entries(atoms).map(([id, people]) => [id, people ?? 0])),
    statements: [...prior, ...published, ...(known ?? [])].map((given: Statement) => given),
    cell_rule: answer.cell_rule,
  }),
)

/** Everybody from an organisation of their own, so that only the number of people decides. */
const atom = (id: string, people: number): Atom => ({
  id,
  people,
  units: new Map(Array.from({ length: people }, (_, i) => [`${id} ${i}`, 1])),
  attributes: { id },
})

const domain = (code: string, over: readonly string[]): Domain => ({
  code,
  holds: ({ id }) => over.includes(id ?? ''),
})

const rule = (k: number): Rule => ({ k, units: 3 })

/** The gate's verdict on a set of statements about one unknown: all of them, or not. */
function verdict({ atoms, k, statements }: Attack): string {
  const variables = [...new Set(statements.map((given) => given.var))]
  const allowed = variables.every((variable) => {
    const about = statements.filter((given) => given.var === variable)
    const asked = [...new Set(about.flatMap((given) => given.over))]
    const groups = [...new Set(about.map((given) => given.over.join(' ')))].map((over) =>
      domain(over, over.split(' ')),
    )
    const release = releaseCells(
      asked.map((id) => atom(id, atoms[id] ?? 0)),
      groups,
      rule(k),
    )
    const strata = about.flatMap((given) => Object.keys(given.N ?? {})).map((id) => new Set([id]))
    return release.suppressed.length === 0 && mayWeight(strata, release.cells)
  })
  return allowed ? 'allow' : 'refuse'
}

describe('the cell rule’s verdict', () => {
  it.each(cases)('$name: $cell_rule', (attack) => {
    expect(verdict(attack)).toBe(attack.cell_rule)
  })

  it('on a unanimous group adds that no number of it is shown', () => {
    const atoms = [atom('someone', 1), atom('others', 6)]
    const domains = [domain('everybody', ['someone', 'others'])]
    const satisfied = new Map([['satisfied', { values: ['4', '5'], excluded: [] }]])
    const answers = new Map(
      atoms.map(({ id, people, units }) => [id, { units, histogram: new Map([['4', people]]) }]),
    )
    const release = releaseBlock(
      { atoms, domains, released: ['everybody'], rule: rule(5) },
      { items: new Map([['s', answers]]), shares: new Map([['s', satisfied]]) },
    )
    const item = release.cells[0]?.items.get('s')
    expect(item?.histogram).toBeNull()
    expect(item?.words.get('satisfied')).toBe('four_fifths_or_more')
  })

  it('on a cell of five with an insider, is passed by asking for six', () => {
    expect(releaseCells([atom('all', 5)], [domain('cell', ['all'])], rule(6)).withheld).toBe(true)
  })
})

describe('sets from which R derives a small group', () => {
  it.each(span.cases)('$name', ({ atoms, sizes, published, target_n, derivable }) => {
    const people = Object.entries(sizes).map(([id, size]) => atom(id, size ?? 0))
    const groups = Object.entries(published).flatMap(([code, row]) =>
      row === undefined
        ? []
        : [
            domain(
              code,
              atoms.filter((_, i) => row[i] === 1),
            ),
          ],
    )
    const { suppressed } = releaseCells(people, groups, rule(5))
    expect(target_n).toBeLessThan(7)
    expect(suppressed.length > 0).toBe(derivable)
  })
})

describe('weights', () => {
  const cells = [{ atoms: ['federal', 'municipal'] }, { atoms: ['provincial'] }]

  it('only over strata that are unions of cells', () => {
    expect(mayWeight([new Set(['provincial']), new Set(['federal', 'municipal'])], cells)).toBe(
      true,
    )
    expect(mayWeight([new Set(['provincial', 'federal', 'municipal'])], cells)).toBe(true)
    expect(mayWeight([new Set(['federal'])], cells)).toBe(false)
  })

  it('and the cells of a group are found', () => {
    expect(cellsMaking(new Set(['provincial']), cells)).toEqual([1])
    expect(cellsMaking(new Set(['provincial', 'municipal']), cells)).toBeNull()
    expect(cellsMaking(new Set(['provincial', 'elsewhere']), cells)).toBeNull()
  })
})
