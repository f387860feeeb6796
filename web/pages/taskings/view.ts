/** Which tasks the list shows. */
export const shownWords = ['open', 'overdue', 'unreviewed', 'ended'] as const
export type Shown = (typeof shownWords)[number]

/** The view that the address names; all open tasks without one. */
export const readShown = ({ show }: { show?: unknown }): { show?: Shown } => {
  const word = shownWords.find((known) => known === show)
  return word ? { show: word } : {}
}
