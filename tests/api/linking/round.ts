import { randomBytes, randomInt } from 'node:crypto'
import { blindBallot, response } from '../../support/anonymous.ts'
import { Client } from '../../support/client.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

/** A person of the round, and what they will answer: two phrases nobody else writes, and a rating. */
export type Voter = { email: string; secret: string; markers: [string, string]; rating: number }

export const newMarker = (): string => `mk${randomBytes(6).toString('hex')}`
export const newRating = (): number => randomInt(1, 6)

/** A browser on the real server: `request` is what the tests' client asks of an app. */
export const browserOf = (url: string) =>
  new Client({ request: (path, init) => fetch(`${url}${path}`, init) })

/**
 * Answers as people do: the page is opened, sometimes twice; the ballot's and the answers' connections break now and then, before
 * or after they arrive, and are tried again.
 */
export async function vote(url: string, voter: Voter): Promise<void> {
  const opened = await open(url, voter)
  if (randomInt(3) === 0) await open(url, voter)
  const ballot = await blindBallot(opened.ballot)
  const { signature } = await insist(url, '/api/answer/ballot', {
    headers: { authorization: `Invitation ${voter.secret}` },
    body: { blinded: ballot.blinded },
  })
  const signed = await ballot.finish(signature)
  const [start, stop] = voter.markers
  const answers = { ...pulseAnswers, overall: voter.rating, start, stop }
  await insist(url, '/api/ballots', { body: response(ballot, signed, answers) })
}

async function open(url: string, { secret }: Voter) {
  const { body } = await browserOf(url).invited(secret).get('/api/answer')
  return body
}

type Asked = { headers?: Record<string, string>; body: unknown }

/** Posts until it is answered; a third of the first tries lose their connection. */
async function insist(url: string, path: string, { headers, body }: Asked) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
  if (randomInt(3) === 0) {
    const cut = new AbortController()
    setTimeout(() => cut.abort(), randomInt(12))
    await fetch(`${url}${path}`, { ...init, signal: cut.signal }).catch(() => undefined)
  }
  const answer = await fetch(`${url}${path}`, init)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
