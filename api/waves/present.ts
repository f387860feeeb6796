import type { Audience } from './schemas.ts'
import type { findWave } from './queries.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findWave>>>

/** A wave as the API shows it. */
export function presentWave({ releasedAt, withheld, closedAt, audience, ...wave }: Row) {
  return {
    ...wave,
    closedAt,
    audience: audience as Audience,
    state: closedAt ? ('closed' as const) : ('open' as const),
    released: releasedAt !== null && withheld === false,
    withheld: withheld ?? false,
  }
}
