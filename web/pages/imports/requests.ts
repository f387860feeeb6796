import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const readInstruments = async () => (await ask(client.instruments.$get())).instruments

/** A survey whose rounds may be imported. */
export type Instrument = Awaited<ReturnType<typeof readInstruments>>[number]

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: readInstruments,
  staleTime: 10 * 60_000,
})

/** What is imported: of which survey, asked of which council, from which files, and what their columns are called here. */
export type Given = {
  instrument: string
  council: string
  frame: File
  responses: File
  /** The name here of a column, by its name in the files; `-` leaves it unread. */
  renames: Readonly<Record<string, string>>
}

const send = ({ instrument, council, frame, responses, renames }: Given, dry: 'true' | 'false') =>
  client.imports.waves.$post({
    query: { dry },
    form: {
      instrument,
      // The council above all is asked unless another is named.
      ...(council ? { council } : {}),
      frame,
      responses,
      map: Object.entries(renames).map(([from, to]) => `${from}=${to}`),
    },
  })

/** Says what would be stored, or everything that is to mend; stores nothing. */
export const checkFiles = (given: Given) => ask(send(given, 'true'))

/** Stores all rounds, or none. */
export const importFiles = (given: Given) => ask(send(given, 'false'))

/** What the files hold, and what would come of it. */
export type Report = Awaited<ReturnType<typeof checkFiles>>
export type Refusal = Report['refusals'][number]
export type RoundReport = Report['rounds'][number]
