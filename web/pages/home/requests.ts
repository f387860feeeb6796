import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const read = () => ask(client['own-consultations'].$get())

/** What the person is asked, or was, newest first. */
export const mineQuery = queryOptions({ queryKey: ['consultations', 'mine'], queryFn: read })

const readLaunches = () => ask(client.launches.$get())

/** Launches of anonymous rounds that wait for a second person. */
export const launchesQuery = queryOptions({ queryKey: ['launches'], queryFn: readLaunches })

/** Guides the person keeps whose review is overdue. */
export const guideReviewsQuery = queryOptions({
  queryKey: ['guides', 'reviews'],
  queryFn: () => ask(client['guide-reviews'].$get()),
})

/** A new link to the person’s own anonymous round. */
export const makeLink = (wave: string) =>
  ask(client.consultations[':wave'].link.$post({ param: { wave } }))

/** One consultation of the person's own. */
export type Mine = Awaited<ReturnType<typeof read>>[number]

/** What came of the last rounds the person was asked in. */
export const followUpsQuery = queryOptions({
  queryKey: ['follow-ups', 'mine'],
  queryFn: () => ask(client['follow-ups'].mine.$get()),
})
