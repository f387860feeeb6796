import type { Answers, Opening } from '../requests.ts'

/** What one link keeps on a device: enough to go on without a connection. */
export type KeptRecord = {
  opening: Opening
  /** The questions, as the survey library reads them. */
  definition: object
  answers: Answers
  /** The server's draft these answers go on from. */
  revision: number
  /** When the answers changed; null while they are what the server keeps. */
  unsentSince: string | null
  /** Submit was pressed and no answer came: sent as soon as the server is reached. */
  pending: boolean
  /** What an anonymous submission needs to be repeated exactly. */
  ballot?: unknown
}
