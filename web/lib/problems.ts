import { fill, type Params } from '../locales/say.ts'

/** The body of an error the API answers (application/problem+json). */
export type ProblemBody = {
  code: string
  status: number
  title?: string
  params?: Params
  question?: string
}

/** An error the API answered, with its word; `offline` when no answer came at all. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly params: Params
  readonly title: string | undefined
  readonly question: string | undefined

  constructor(body: ProblemBody) {
    super(body.code)
    this.name = 'Problem'
    this.code = body.code
    this.status = body.status
    this.params = body.params ?? {}
    this.title = body.title
    this.question = body.question
  }
}

/** The word of a request that got no answer. */
export const noAnswer: ProblemBody = { code: 'offline', status: 0 }

/** The problem a response that is not a success carries; `server.error` where its body is not a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (isProblemBody(body)) return new Problem(body)
  return new Problem({ code: 'server.error', status: response.status })
}

function isProblemBody(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
  )
}

type ProblemTexts = { problems: Record<string, string>; noConnection: string }

/**
 * What to tell a person about an error, in the language shown: the sentence of its word, else the server's own
 * sentence, else that of `server.error`.
 */
export function problemText(error: unknown, texts: ProblemTexts): string {
  const problem =
    error instanceof Problem ? error : new Problem({ code: 'server.error', status: 500 })
  if (problem.code === noAnswer.code) return texts.noConnection
  const known = texts.problems[problem.code]
  return known
    ? fill(known, problem.params)
    : (problem.title ?? fill(texts.problems['server.error'] ?? ''))
}
