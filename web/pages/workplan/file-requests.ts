import { ask, client } from '../../lib/api.ts'

export type FileGiven = { group: string; file: File }

/** Says what every line of a file would do; stores nothing. */
export const checkFile = ({ group, file }: FileGiven) =>
  ask(
    client.groups[':group'].workplan.import.$post({
      param: { group },
      query: { dry: 'true' },
      form: { file },
    }),
  )

/** Stores all lines as they were checked, or none. */
export const storeFile = ({ group, file, mark }: FileGiven & { mark: string }) =>
  ask(
    client.groups[':group'].workplan.import.$post({
      param: { group },
      query: { dry: 'false' },
      form: { file, mark },
    }),
  )

export type FileReport = Awaited<ReturnType<typeof checkFile>>
export type FileLine = FileReport['lines'][number]
export type LineState = FileLine['state']
