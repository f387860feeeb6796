import { inject, vi } from 'vitest'
import { ask } from './browser.ts'

type Message = { id: string; to: string }

async function signInMails(email: string): Promise<Message[]> {
  const listed = await (await ask('administrator', '/api/outbox?kind=sign_in')).json()
  return (listed as { messages: Message[] }).messages.filter(({ to }) => to === email)
}

/** The cookie of a new session of whoever has that address, by the mail the demo's outbox holds. */
export async function sessionOf(email: string): Promise<string> {
  const before = new Set((await signInMails(email)).map(({ id }) => id))
  await ask('administrator', '/api/sign-in', { method: 'POST', body: JSON.stringify({ email }) })
  const fresh = () => signInMails(email).then((mails) => mails.find(({ id }) => !before.has(id)))
  const { id } = await vi.waitUntil(fresh, { timeout: 30_000, interval: 100 })
  const { text } = (await (await ask('administrator', `/api/outbox/${id}`)).json()) as {
    text: string
  }
  const token = /\/sign-in\/confirm#(\S+)/.exec(text)?.[1]
  const answer = await fetch(`${inject('demo').url}/api/sign-in/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`${email} could not sign in`)
  return cookie
}
