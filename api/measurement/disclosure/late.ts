import { peopleIn, checkRule, fits, type Rule, type Units } from './rule.ts'
import { nearUnanimous, type Histogram } from './unanimity.ts'

/**
 * People of one part of a release whose answers have the same history: counted since the same releases, and now left as
 * they are, counted for the first time, or changed. `before` is what is counted of them so far, `after` what would be.
 */
export type Movers = { units: Units; before: Histogram; after: Histogram }

/**
 * Whether late or corrected answers may be added to a part of a release. Any reader subtracts two releases, and knows who
 * answered late: so everybody of the part belongs to a group that may be shown by itself, those who stay as they are
 * too, and no group is nearly all of one mind, before or after. What is then published is a function of the groups'
 * histograms, and swapping two people of a group changes nothing of it.
 * Throws `measurement.rule_too_weak`.
 */
export function mayEnter(groups: readonly Movers[], rule: Rule): boolean {
  checkRule(rule)
  return groups.every(
    ({ units, before, after }) =>
      peopleIn(units) === 0 || (fits([units], rule) && !telling(before) && !telling(after)),
  )
}

const telling = (histogram: Histogram): boolean =>
  peopleIn(histogram) > 0 && nearUnanimous(histogram)

/** A cell's people by history: how many of which organisations stay as they are, and how many have changed or come late. */
export type Standing = { history: string; kept: Units; moving: Units }

/**
 * The histories of a cell whose waiting answers may be counted now: those moving may be shown by themselves, and so may
 * those of the same history who stay, where there are any. The others wait for more.
 * Throws `measurement.rule_too_weak`.
 */
export function admitHistories(cell: readonly Standing[], rule: Rule): string[] {
  checkRule(rule)
  return cell
    .filter(
      ({ moving, kept }) => fits([moving], rule) && (peopleIn(kept) === 0 || fits([kept], rule)),
    )
    .map(({ history }) => history)
}
