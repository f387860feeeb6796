import { MeasurementError } from '../error.ts'

/**
 * The people of one finest cell of a round: the cross of the declared attributes. `units` says how many of them come from
 * each employing organisation; its counts add up to `people`.
 */
export type Atom = {
  id: string
  people: number
  units: ReadonlyMap<string, number>
  attributes: Readonly<Record<string, string>>
}

/** A group declared at launch, by a condition on attributes alone: never chosen from the data. */
export type Domain = { code: string; holds(attributes: Readonly<Record<string, string>>): boolean }

/** A published group has at least `k` people from at least `units` employing organisations. */
export type Rule = { k: number; units: number }

/** The rule unless a setting says otherwise, and the one for comments. */
export const DEFAULT_RULE: Rule = { k: 5, units: 3 }
export const COMMENTS_RULE: Rule = { k: 10, units: 3 }

/** No setting goes below this. */
export const LEAST_K = 3

/** Throws `measurement.rule_too_weak` when a setting would publish fewer than three people, or ask for no unit. */
export function checkRule({ k, units }: Rule): void {
  const whole = Number.isSafeInteger(k) && Number.isSafeInteger(units)
  if (!whole || k < LEAST_K || units < 1)
    throw new MeasurementError('measurement.rule_too_weak', { k, units, least: LEAST_K })
}

/** People by employing organisation. */
export type Units = ReadonlyMap<string, number>

/** True when people from these organisations, taken together, may be shown as one group. */
export function fits(groups: readonly Units[], rule: Rule): boolean {
  const present = new Set<string>()
  let people = 0
  for (const units of groups) {
    for (const [unit, count] of units) {
      people += count
      if (count > 0) present.add(unit)
    }
  }
  return people >= rule.k && present.size >= rule.units
}

/** How many people in all. */
export function peopleIn(units: Units): number {
  let people = 0
  for (const count of units.values()) people += count
  return people
}
