import type { InferResponseType } from 'hono/client'
import type { client } from '../lib/api.ts'
import { noAnswer, Problem, problemOf } from '../lib/problems.ts'

type Routes = typeof client.answer
export type Opening = InferResponseType<Routes['$get']>
type Instrument = InferResponseType<Routes['instrument']['$get']>
type Saved = InferResponseType<Routes['draft']['$put']>
type Submitted = InferResponseType<Routes['submission']['$post']>

/** Answers by question name. */
export type Answers = Record<string, unknown>
/** Answers as the server keeps them, the number to name when saving over them, and what was submitted, if anything was. */
export type Draft = { answers: Answers; revision: number; submitted: Answers | null }

/** Whether the round's promise keeps the answers off the server until they are submitted. */
export const deviceOnly = ({ wave }: Opening): boolean => wave.mode === 'anonymous'

export const readOpening = (secret: string) => send<Opening>(secret, 'GET', '')
export const readInstrument = (secret: string) => send<Instrument>(secret, 'GET', '/instrument')
export const readDraft = (secret: string) => send<Draft>(secret, 'GET', '/draft')

export const saveDraft = (secret: string, draft: Pick<Draft, 'answers' | 'revision'>) =>
  send<Saved>(secret, 'PUT', '/draft', draft)

export const submitAnswers = (secret: string, answers: Answers) =>
  send<Submitted>(secret, 'POST', '/submission', { answers })

/** Has the person's blinded ballot signed: the one request of an anonymous round that says who somebody is. */
export const signBallot = (secret: string, blinded: string) =>
  send<{ signature: string }>(secret, 'POST', '/ballot', { blinded })

/** Sends answers with a signed ballot, and nothing else: no cookie, no link, no session. */
export const sendWithBallot = (body: object) =>
  request<{ receipt: string }>('POST', '/api/ballots', {}, body)

/** The receipts of all answers that were counted in a closed anonymous round; whoever asks says nothing of who they are. */
export const readReceipts = (wave: string) =>
  request<{ receipts: string[] }>('GET', `/api/ballots/${wave}/receipts`, {})

/** Whether an error says that the server wasn't reached: no answer, or a proxy's word for it. */
export const unreached = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === noAnswer.code || [502, 503, 504].includes(error.status))

/**
 * Sends the link's secret in a header, and never a cookie. Plain `fetch`, with the API's types: the typed client would not
 * fit into what the first screen may weigh.
 * @throws Problem with the API's word, or with `offline` when no answer came
 */
const send = <Answer>(
  secret: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> =>
  request(method, `/api/answer${path}`, { authorization: `Invitation ${secret}` }, body)

/** A network that says nothing for so long is as good as none: what it was asked is asked again, and counts once. */
const patienceMs = 15_000

async function request<Answer>(
  method: string,
  path: string,
  who: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    credentials: 'omit',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      ...who,
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(unanswered)
  // Not the API's word: a proxy's page, or that of a network that wants one to sign in first.
  if (!response.headers.get('content-type')?.includes('json')) unanswered()
  if (!response.ok) throw await problemOf(response)
  return (await response.json().catch(unanswered)) as Answer
}

/** @throws Problem with `offline` */
export function unanswered(): never {
  throw new Problem(noAnswer)
}
