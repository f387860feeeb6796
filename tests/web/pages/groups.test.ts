import { describe, expect, it } from 'vitest'
import { texts } from '../../../web/locales/index.ts'
import { spreadOf } from '../../../web/pages/groups/carried.ts'
import { coverageText } from '../../../web/pages/groups/coverage-text.ts'
import { matches, sorted } from '../../../web/pages/groups/glossary.ts'
import { outcomeOf } from '../../../web/lib/milestone-outcome.ts'
import type { Term } from '../../../web/pages/groups/requests.ts'

const state = { asOf: '2026-04-01', coChairs: 2, memberCoChairs: 1 }
const whole = { state, lacks: [] }
const alone = { state, lacks: ['co_chair' as const] }
const unrecorded = { state: null, lacks: [] }

describe('the register in one sentence', () => {
  it.each([
    [[], 'No group was active that day.', 'Aucun groupe n’était actif ce jour-là.'],
    [
      [whole, whole],
      'All 2 groups whose co-chairs are recorded have two of them, a council member among these.',
      'Les 2 groupes dont la coprésidence est inscrite ont tous deux coprésidences, dont un membre d’un conseil.',
    ],
    [
      [whole, alone, unrecorded],
      'Of the 2 groups whose co-chairs are recorded, one lacks a second co-chair or a council member among them. For one more, nobody recorded them.',
      'Des 2 groupes dont la coprésidence est inscrite, un n’a pas deux coprésidences ou pas de membre d’un conseil parmi elles. Pour un autre, rien n’est inscrit.',
    ],
    [
      [alone, unrecorded, unrecorded],
      'The one group whose co-chairs are recorded lacks a second co-chair or a council member among them. For 2 more, nobody recorded them.',
      'Le seul groupe dont la coprésidence est inscrite n’a pas deux coprésidences ou pas de membre d’un conseil parmi elles. Pour 2 autres, rien n’est inscrit.',
    ],
    [
      [unrecorded],
      'Nobody recorded the co-chairs of any group yet.',
      'Personne n’a encore inscrit la coprésidence d’un groupe.',
    ],
  ])('%#', (groups, en, fr) => {
    expect(coverageText('en', texts.en.groups, groups)).toBe(en)
    expect(coverageText('fr', texts.fr.groups, groups)).toBe(fr)
  })
})

it('half of the seats is counted from those who hold the most', () => {
  const row = (jurisdiction: string, coChairs: number, members: number) => ({
    jurisdiction,
    coChairs,
    members,
    groups: [],
  })
  // 4 + 3 of 10 seats: the first alone holds 4, less than half.
  const rows = [row('NS', 1, 0), row('ON', 2, 2), row('BC', 0, 3), row('QC', 2, 0)]
  expect(spreadOf(rows, 6)).toEqual({ seats: 10, half: 2, without: 2 })
  expect(spreadOf([], 6)).toEqual({ seats: 0, half: 0, without: 6 })
})

describe('what became of a milestone', () => {
  const milestone = {
    reference: 'M1',
    title: { en: 'x', fr: 'x' },
    firstApprovedDueOn: '2026-03-01',
    revisedDueOn: '2026-06-01',
    doneOn: null,
    cancelledOn: null,
  }
  it.each([
    [{ doneOn: '2026-03-01' }, '2026-04-01', 'on_time'],
    [{ doneOn: '2026-03-02' }, '2026-04-01', 'late'],
    [{ doneOn: '2026-03-02' }, '2026-03-01', 'ahead'],
    [{ cancelledOn: '2026-02-01' }, '2026-04-01', 'cancelled'],
    [{}, '2026-03-02', 'overdue'],
    [{ firstApprovedDueOn: null, revisedDueOn: null }, '2026-03-02', 'undated'],
  ])('%j on %s: %s', (fields, on, word) => {
    expect(outcomeOf({ ...milestone, ...fields }, on).word).toBe(word)
  })
})

describe('the glossary', () => {
  const term = (code: string, en: string, fr: string): Term => ({
    code,
    kind: 'term',
    term: { en, fr },
    fullName: { en: 'Full name', fr: 'Numérique à échéance' },
    meaning: null,
  })
  it('finds in either language, without accents or case', () => {
    expect(matches(term('a', 'Baseline', 'Valeur'), 'ECHEANCE')).toBe(true)
    expect(matches(term('a', 'Baseline', 'Valeur'), 'target')).toBe(false)
  })
  it('is in the order of the language shown', () => {
    const terms = [term('b', 'Zone', 'Écart'), term('a', 'Area', 'Fin')]
    expect(sorted('en', terms).map(({ code }) => code)).toEqual(['a', 'b'])
    expect(sorted('fr', terms).map(({ code }) => code)).toEqual(['b', 'a'])
  })
})
