import { inject } from 'vitest'
import { ask } from './browser.ts'

type Message = { id: string; to: string; kind: string }

/** The cookie of a new session of whoever has that address, by the mail the demo's outbox holds. */
export async function sessionOf(email: string): Promise<string> {
  await ask('administrator', '/api/sign-in', { method: 'POST', body: JSON.stringify({ email }) })
  const listed = await (await ask('administrator', '/api/outbox?kind=sign_in')).json()
  const { messages } = listed as { messages: Message[] }
  const id = messages.find(({ to }) => to === email)?.id
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
