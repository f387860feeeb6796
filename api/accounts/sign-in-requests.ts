import { randomInt } from 'node:crypto'
import type { Log } from '../log.ts'
import { problem } from '../problem.ts'

/** Requests for a sign-in link, looked at only after each is answered. */
export type SignInRequests = {
  /** Takes an address, whosever it is. @throws `request.too_many` where a thousand wait already */
  take(email: string): void
  /** Looks at what waits, at once; resolves when all of it is done. */
  finish(): Promise<void>
}

const mostWaiting = 1_000
/** A request is looked at within a second, at no moment that its sender could know. */
const spreadMs = 1_000

/**
 * Nothing is done with an address before the answer has left, so that how long the answer takes says nothing about it.
 * Requests for one address are looked at one after the other. A program that ends looks at what waits first; what a killed
 * one leaves, the person asks for again.
 */
export function signInRequests(make: (email: string) => Promise<void>, log: Log): SignInRequests {
  const waiting = new Map<NodeJS.Timeout, string>()
  const running = new Map<string, Promise<void>>()
  const look = (email: string) => {
    const before = running.get(email) ?? Promise.resolve()
    const done = before
      .then(() => make(email))
      .catch((err: unknown) => log.error({ err }, 'a sign-in link could not be made'))
      .finally(() => running.get(email) === done && running.delete(email))
    running.set(email, done)
  }
  return {
    take(email) {
      if (waiting.size + running.size >= mostWaiting) throw problem('request.too_many')
      const timer = setTimeout(() => {
        waiting.delete(timer)
        look(email)
      }, randomInt(spreadMs))
      waiting.set(timer, email)
    },
    async finish() {
      for (const [timer, email] of waiting) {
        clearTimeout(timer)
        look(email)
      }
      waiting.clear()
      await Promise.all(running.values())
    },
  }
}
