/** What a trend page's address says: reopening it shows the same view. */
export type TrendView = {
  council?: string
  /** First fiscal year shown, `2023-2024`. */
  from?: string
  by?: 'round' | 'year'
  /** The satisfaction indicator drawn large. */
  indicator?: string
  /** Charts whose table is open, by indicator. */
  tables?: string[]
}

/** Reads a view from an address, leaving out what makes no sense. */
export function readTrendView(search: Record<string, unknown>): TrendView {
  const view: TrendView = {}
  if (isCode(search['council'])) view.council = search['council']
  if (typeof search['from'] === 'string' && /^\d{4}-\d{4}$/.test(search['from']))
    view.from = search['from']
  if (search['by'] === 'round' || search['by'] === 'year') view.by = search['by']
  if (isCode(search['indicator'])) view.indicator = search['indicator']
  if (Array.isArray(search['tables'])) view.tables = search['tables'].filter(isCode)
  return view
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9-]{1,40}$/.test(value)
}
