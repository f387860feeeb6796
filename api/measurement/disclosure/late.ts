import type { ItemAnswers } from './block.ts'
import type { Cell } from './cells.ts'
import { checkRule, fits, type Rule } from './rule.ts'
import { nearUnanimous, summed } from './unanimity.ts'

/** Indices of the cells whose late answers may be added, and of those whose late answers wait for more. */
export type LateBatch = { admitted: number[]; waiting: number[] }

/**
 * Late or corrected answers of one item, as a batch on top of a release: each cell gets none of them or a group that
 * may be shown by itself, since two releases are subtracted by any reader; a batch nearly all alike waits too.
 * @param cells of the item's block, as released; they stay as they are.
 * @param late atom id → those who answered late or changed their answer.
 */
export function admitLate(
  cells: readonly Cell[],
  late: ReadonlyMap<string, ItemAnswers>,
  rule: Rule,
): LateBatch {
  checkRule(rule)
  const batch: LateBatch = { admitted: [], waiting: [] }
  cells.forEach((cell, index) => {
    const answers = cell.atoms
      .flatMap((atom) => late.get(atom) ?? [])
      .filter((given) => given.histogram.size > 0)
    if (answers.length === 0) return
    const enough =
      fits(
        answers.map((given) => given.units),
        rule,
      ) && !nearUnanimous(summed(answers.map((given) => given.histogram)))
    ;(enough ? batch.admitted : batch.waiting).push(index)
  })
  return batch
}
