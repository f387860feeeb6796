import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

export type View = { group?: string; priority?: string; lanes?: 'priority' }

const readTimeline = ({ group, priority }: View) =>
  ask(
    client.workplans.$get({
      query: { ...(group ? { group } : {}), ...(priority ? { priority } : {}) },
    }),
  )

export const timelineQuery = ({ group, priority }: View) =>
  queryOptions({
    queryKey: ['groups', 'timeline', group ?? null, priority ?? null],
    queryFn: () => readTimeline({ ...(group ? { group } : {}), ...(priority ? { priority } : {}) }),
    placeholderData: (earlier) => earlier,
  })

export type TimelinePage = Awaited<ReturnType<typeof readTimeline>>
export type Drawn = TimelinePage['milestones'][number]
