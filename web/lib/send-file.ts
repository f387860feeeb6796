import { noAnswer, Problem, problemOf } from './problems.ts'

type Sending = { told: (share: number) => void; signal: AbortSignal }

/**
 * Sends a file as the body of a PUT, telling what share of it has gone: `fetch` doesn't say.
 * @returns the answer's JSON; undefined when it was stopped
 * @throws Problem with the API's word, or with `offline` when no answer came
 */
export async function sendFile<Answer>(
  path: string,
  file: File,
  { told, signal }: Sending,
): Promise<Answer | undefined> {
  const request = new XMLHttpRequest()
  request.open('PUT', path)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept-language', document.documentElement.lang || 'en')
  request.upload.addEventListener('progress', ({ loaded, total }) => told(loaded / total))
  signal.addEventListener('abort', () => request.abort())
  const ended = await new Promise<'load' | 'error' | 'abort'>((end) => {
    for (const event of ['load', 'error', 'abort'] as const)
      request.addEventListener(event, () => end(event))
    request.send(file)
  })
  if (ended === 'abort') return undefined
  if (ended === 'error') throw new Problem(noAnswer)
  const response = new Response(request.responseText, { status: request.status })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Answer
}
