import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask, client } from './api.ts'

/** The programme served here: its name, whether its data are synthetic, its time zone. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: () => ask(client.about.$get()),
  staleTime: Infinity,
})

/** The programme served here, undefined until it is known. */
export function useAbout() {
  return useQuery(aboutQuery).data
}
