import type { Finding } from './attacks.ts'

/** The most hits that chance gives, but once in a million rounds, over all the tries of an attack. */
export function bound({ chance, tries }: Finding): number {
  if (chance === 0) return 0
  for (let hits = 1; ; hits++) if (tries * atLeast(hits + 1, chance) < 1e-6) return hits
}

/** Poisson's tail: how often an order of chance puts that many in their place, whatever its length. */
function atLeast(hits: number, mean: number): number {
  let [term, below] = [Math.exp(-mean), 0]
  for (let k = 0; k < hits; k++) {
    below += term
    term *= mean / (k + 1)
  }
  return 1 - below
}

/** The table of what was tried and found, ours beside the naive variant's. */
export function tableOf({ own, naive }: { own: Finding[]; naive: Finding[] }): string {
  const row = (cells: readonly (string | number)[]) =>
    [17, 42, 6, 7, 6, 5, 6].map((width, at) => String(cells[at]).padEnd(width)).join(' ')
  const lines = own.map((found, at) =>
    row([
      found.attack,
      found.uses,
      found.tries,
      found.chance,
      bound(found),
      found.hits,
      naive[at]?.hits ?? '',
    ]),
  )
  return [row(['attack', 'uses', 'tries', 'chance', 'bound', 'hits', 'naive']), ...lines].join('\n')
}
