import { inject, vi } from 'vitest'
import { ask } from './browser.ts'

type Message = { id: string; to: string }

async function signInMails(email: string): Promise<Message[]> {
  const listed = await (await ask('administrator', '/api/outbox?kind=sign_in')).json()
  return (listed as { messages: Message[] }).messages.filter(({ to }) => to === email)
}

/** Where the sign-in link leads that comes to that address once it is asked for: made after the answer, within a second. */
export async function mailedLink(email: string, asking: () => Promise<unknown>): Promise<string> {
  const before = new Set((await signInMails(email)).map(({ id }) => id))
  await asking()
  const fresh = () => signInMails(email).then((mails) => mails.find(({ id }) => !before.has(id)))
  const { id } = await vi.waitUntil(fresh, { timeout: 30_000, interval: 100 })
  const whole = await (await ask('administrator', `/api/outbox/${id}`)).json()
  const link = /https?:\S+\/sign-in\/confirm#\S+/.exec((whole as { text: string }).text)?.[0]
  if (!link) throw new Error(`The newest message to ${email} has no link`)
  return link
}

/** The cookie of a new session of whoever has that address, by the mail the demo's outbox holds. */
export async function sessionOf(email: string): Promise<string> {
  const body = JSON.stringify({ email })
  const link = await mailedLink(email, () =>
    ask('administrator', '/api/sign-in', { method: 'POST', body }),
  )
  const answer = await fetch(`${inject('demo').url}/api/sign-in/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`${email} could not sign in`)
  return cookie
}
