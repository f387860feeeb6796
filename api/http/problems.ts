import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { constraintProblem } from '../database/constraints.ts'
import { Problem, problem, type ProblemDetails } from '../problem.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'
import type { Env } from './environment.ts'

/** Turns whatever was thrown into application/problem+json in the reader's language; an unforeseen error shows a reference only. */
export function answerProblem(thrown: Error, c: Context<Env>): Response {
  const known = asProblem(thrown)
  if (known) return write(known, c)
  if (unlogged.has(c.req.path)) return failQuietly(thrown, c)
  const reference = randomUUID()
  c.get('services').log.error({ reference, err: thrown }, 'unforeseen error')
  return write(problem('server.error', { reference }), c)
}

/** A line in the log has a time: of these requests nothing finer than the hour is kept. */
const unlogged = new Set(['/api/answer/ballot', '/api/ballots'])

function failQuietly(thrown: Error, c: Context<Env>): Response {
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : ''
  c.get('services').hours.count(`failed: ${thrown.name}${code}`)
  return write(problem('ballot.failed'), c)
}

function asProblem(thrown: Error): Problem | null {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof HTTPException)
    return problem(thrown.status === 413 ? 'request.too_large' : 'request.invalid', { faults: [] })
  return constraintProblem(thrown)
}

function write(found: Problem, c: Context<Env>): Response {
  const language = c.get('language') ?? 'en'
  const title = fill(texts[language].problems[found.word], printable(found.details))
  const { question } = found.details
  const body = {
    code: found.word,
    status: found.status,
    title,
    params: found.details,
    ...(typeof question === 'string' ? { question } : {}),
  }
  return c.json(body, found.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  })
}

const printable = (details: ProblemDetails): Params =>
  Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )
