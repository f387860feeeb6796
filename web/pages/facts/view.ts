import { type DomainSearch, readDomain } from '../../lib/domain.ts'

/** What a facts page's address says: whose figures, of which period, and which of the facts. */
export type FactsView = DomainSearch & {
  /** `2025-2026` or `2025-2026-Q1`. */
  period: string
  counted?: 'yes' | 'no' | undefined
  after?: number | undefined
}

/** Reads a view from an address; what makes no sense is left out, and the API says what is wrong with a period. */
export function readFactsView(search: Record<string, unknown>): FactsView {
  const view: FactsView = { ...readDomain(search), period: String(search['period'] ?? '') }
  if (search['counted'] === 'yes' || search['counted'] === 'no') view.counted = search['counted']
  if (Number.isInteger(search['after']) && Number(search['after']) > 0)
    view.after = Number(search['after'])
  return view
}
