import type { Domain } from '../measurement/disclosure.ts'
import type { Audience } from './schemas.ts'

/** Stands for no home council among the attributes of a cell. */
const noCouncil = ''

/**
 * The nested family of a wave, in the order of the gate's walk: first everybody asked (under the one council asked, or
 * the top council, which holds the groups of all), then each home council. Jurisdiction is never a domain of answers.
 */
export function declareDomains(
  audience: Audience,
  councils: readonly string[],
  frame: readonly { homeCouncil: string | null }[],
): string[] {
  const top = councils[0] ?? noCouncil
  const [only, ...others] = [...audience.councils, ...audience.groups]
  const total = only !== undefined && others.length === 0 && councils.includes(only) ? only : top
  const homes = new Set(frame.map((person) => person.homeCouncil))
  return [total, ...councils.filter((code) => code !== total && code !== top && homes.has(code))]
}

/** The domains of a wave as conditions on the cells' attributes. */
export const domainsOf = (codes: readonly string[]): Domain[] =>
  codes.map((code, at) => ({
    code,
    holds: (attributes) => at === 0 || attributes['homeCouncil'] === code,
  }))

/** The attributes that make a cell. */
export const attributesOf = (cell: { homeCouncil: string | null; order: string }) => ({
  homeCouncil: cell.homeCouncil ?? noCouncil,
  order: cell.order,
})
