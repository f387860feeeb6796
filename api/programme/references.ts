import type { FileName, Programme } from './folder.ts'
import { type Mistake, mistake, type ReasonWord } from './mistakes.ts'

/** The codes the programme's own files define. */
export type Known = ReturnType<typeof knownCodes>

export function knownCodes(programme: Programme) {
  const of = (things: readonly { code: string }[] = []) => new Set(things.map((one) => one.code))
  return {
    council: of(programme['councils.json'].councils),
    jurisdiction: of(programme['jurisdictions.json'].jurisdictions),
    group: of(programme['groups.json'].groups),
    priority: of(programme['logic-model.json'].priorities),
    goal: of(programme['logic-model.json'].goals),
    indicator: of(programme['indicators.json'].indicators),
    guide: of(programme['practice-guides.json']?.guides),
  }
}

type Kind = keyof Known
type Steps = readonly (string | number)[]

/** Checks one file's rows: each check returns the mistakes it finds. */
export function checksOf(file: FileName, known: Known) {
  return {
    /** The code is one of its kind, or none is given. */
    refers(kind: Kind, code: string | null, steps: Steps): Mistake[] {
      const reason: ReasonWord = `${kind}_unknown`
      return code === null || known[kind].has(code) ? [] : [mistake(file, steps, reason, { code })]
    },
    /** No two rows have the same key. */
    unique<Row>(list: string, rows: readonly Row[] = [], key: (row: Row) => unknown): Mistake[] {
      const keys = rows.map((row) => JSON.stringify(key(row)))
      return rows.flatMap((row, index) =>
        keys.indexOf(keys[index] ?? '') === index
          ? []
          : [mistake(file, [list, index], 'duplicate', { key: [key(row)].flat().join(', ') })],
      )
    },
    /** The later date, where both are given, is not before the earlier one. */
    ordered(earlier: string | null, later: string | null, steps: Steps): Mistake[] {
      if (earlier === null || later === null || later >= earlier) return []
      return [mistake(file, steps, 'dates_crossed', { earlier, later })]
    },
    /** A mistake of this file, where `wrong`. */
    when(wrong: boolean, steps: Steps, reason: ReasonWord, params = {}): Mistake[] {
      return wrong ? [mistake(file, steps, reason, params)] : []
    },
  }
}
