import type { View } from './requests.ts'

/** The view that the address names: one group's or one priority's, arranged by group unless it says by priority. */
export function readTimelineView(search: Record<string, unknown>): View {
  const { group, priority, lanes } = search
  return {
    ...(typeof group === 'string' && group !== '' ? { group } : {}),
    ...(typeof priority === 'string' && priority !== '' ? { priority } : {}),
    ...(lanes === 'priority' ? { lanes } : {}),
  }
}
