/** Co-chairs of a group on a day; null where nobody recorded them. */
export type CoChairs = {
  asOf: string
  coChairs: number | null
  memberCoChairs: number | null
}

/** What a group lacks: it loses continuity with one co-chair, and sight of the priorities without a council member. */
export type Lack = 'co_chair' | 'member_co_chair'

/** Fewer than two co-chairs, no council member among them; nothing is said of what nobody recorded. */
export function lacking(state: CoChairs | null): Lack[] {
  if (!state) return []
  const lacks: Lack[] = []
  if (state.coChairs !== null && state.coChairs < 2) lacks.push('co_chair')
  if (state.memberCoChairs !== null && state.memberCoChairs < 1) lacks.push('member_co_chair')
  return lacks
}

/** What the register records and what the list of people says need not agree; where they don't, somebody has to look. */
export function disagrees(
  state: CoChairs | null,
  listed: { coChairs: number; memberCoChairs: number },
): boolean {
  if (!state || state.coChairs === null || listed.coChairs === 0) return false
  return (
    state.coChairs !== listed.coChairs ||
    (state.memberCoChairs !== null && state.memberCoChairs !== listed.memberCoChairs)
  )
}
