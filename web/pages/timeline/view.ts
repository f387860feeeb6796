import { readHorizon } from '../../lib/horizons.ts'
import type { View } from './requests.ts'

/** The view that the address names: one group's or one priority's, arranged by group unless it says by priority. */
export function readTimelineView(search: Record<string, unknown>): View {
  const { group, priority, lanes } = search
  const { horizon } = readHorizon(search['horizon'])
  return {
    ...(typeof group === 'string' && group !== '' ? { group } : {}),
    ...(typeof priority === 'string' && priority !== '' ? { priority } : {}),
    ...(horizon && horizon !== 'undated' ? { horizon } : {}),
    ...(lanes === 'priority' || lanes === 'horizon' ? { lanes } : {}),
  }
}
