import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const readLetter = () => ask(client['monthly-letter'].$get())

/** The monthly letter: its day, who would get it, and which left. */
export const letterQuery = queryOptions({ queryKey: ['monthly-letter'], queryFn: readLetter })

export type LetterPage = Awaited<ReturnType<typeof readLetter>>

/** Turns it on or off, or moves its day; null for the first working day. */
export const setLetter = (json: { enabled: boolean; day: number | null }) =>
  ask(client['monthly-letter'].$put({ json }))

/** Whether the reader of a token gets no more of them. */
export const stopQuery = (token: string) =>
  queryOptions({
    queryKey: ['monthly-letters', token],
    queryFn: () => ask(client['monthly-letters'][':token'].$get({ param: { token } })),
  })

export const setStop = (token: string, stopped: boolean) =>
  ask(client['monthly-letters'][':token'].$put({ param: { token }, json: { stopped } }))
