import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Horizon } from '../../lib/horizons.ts'

export type View = {
  group?: string
  priority?: string
  horizon?: Exclude<Horizon, 'undated'>
  lanes?: 'priority' | 'horizon'
}

type Asked = Omit<View, 'lanes'>

const readTimeline = (query: Asked) => ask(client.workplans.$get({ query }))

export const timelineQuery = ({ lanes: _, ...asked }: View) =>
  queryOptions({
    queryKey: ['groups', 'timeline', asked],
    queryFn: () => readTimeline(asked),
    placeholderData: (earlier) => earlier,
  })

export type TimelinePage = Awaited<ReturnType<typeof readTimeline>>
export type Drawn = TimelinePage['milestones'][number]
