import { type ClientResponse, hc } from 'hono/client'
import type { Api } from '../../api/app.ts'
import { noAnswer, Problem, problemOf } from './problems.ts'

/** The API's typed client. It asks in the language shown, so that what the server writes is in it too. */
export const client = hc<Api>('/', {
  headers: () => ({ 'accept-language': document.documentElement.lang || 'en' }),
  init: { credentials: 'same-origin' },
}).api

type Answered<Given> =
  Given extends ClientResponse<infer Answer, infer Status, infer Format>
    ? Format extends 'json'
      ? Status extends 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500
        ? never
        : Answer
      : null
    : never

/**
 * The answer of a request, as data; null where there is no body.
 * @throws Problem with the API's word, or with `offline` when no answer came.
 */
export async function ask<Given extends Response | ClientResponse<unknown>>(
  request: Promise<Given>,
): Promise<Answered<Given>> {
  const response = await request.catch(() => {
    throw new Problem(noAnswer)
  })
  if (!response.ok) throw await problemOf(response as Response)
  const hasBody = response.headers.get('content-type')?.includes('json')
  return (hasBody ? await response.json() : null) as Answered<Given>
}
