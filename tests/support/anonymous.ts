import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { dispatchQueued } from '../../api/mail/dispatch.ts'
import { cast } from './cast.ts'
import type { Answer } from './client.ts'
import type { Sandbox } from './sandbox.ts'

export const anonymousPulse = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'anonymous',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}

/** Proposed by Ariane, approved by Colin, sent: an anonymous round by the front door. Returns its id. */
export async function launchAnonymous(
  arpent: Sandbox,
  plan: Partial<typeof anonymousPulse> & { together?: boolean } = {},
): Promise<string> {
  const ariane = await arpent.as(cast.ariane)
  const proposed = await ariane.post('/api/launches', { ...anonymousPulse, ...plan })
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body))
  const colin = await arpent.as(cast.colin)
  const launches = await colin.get('/api/launches')
  const { people } = launches.body.find((one: { id: string }) => one.id === proposed.body.id)
  const approved = await colin.post(`/api/launches/${proposed.body.id}/approve`, { people })
  if (approved.status !== 201) throw new Error(JSON.stringify(approved.body))
  await dispatchQueued(arpent.services)
  return approved.body.wave
}

/** The secret of the newest link mailed to that person. */
export function mailedSecret({ sent }: Sandbox, email: string): string {
  const mail = sent.findLast(({ to, text }) => to === email && text.includes('/answer#'))
  return /\/answer#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

/** A ballot as a browser holds it before it is signed: made by the library of another house, Cloudflare's. */
export type Ballot = {
  wave: string
  key: string
  message: Uint8Array
  blinded: string
  finish(signature: string): Promise<string>
}

const suite = RSABSSA.SHA384.PSS.Randomized()

const bytes = (text: string, encoding: 'base64' | 'base64url') =>
  Uint8Array.from(Buffer.from(text, encoding))
const text = (given: Uint8Array) => Buffer.from(given).toString('base64url')

/** Opens the link and blinds a message, signing nothing yet. */
export async function makeBallot(arpent: Sandbox, secret: string): Promise<Ballot> {
  const { body } = await arpent.nobody().invited(secret).get('/api/answer')
  return blindBallot(body.ballot)
}

type Offered = { wave: string; key: string; keys: { id: string; publicKey: string }[] }

/** Blinds a message for the key that the opened link offers. */
export async function blindBallot({ wave, key, keys }: Offered): Promise<Ballot> {
  const spki = keys.find(({ id }) => id === key)?.publicKey ?? ''
  const publicKey = await crypto.subtle.importKey(
    'spki',
    bytes(spki, 'base64'),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(publicKey, message)
  return {
    wave,
    key,
    message,
    blinded: text(blindedMsg),
    finish: async (signature) =>
      text(await suite.finalize(publicKey, message, bytes(signature, 'base64url'), inv)),
  }
}

/** Takes the ballot with the link. */
export const take = (arpent: Sandbox, secret: string, { blinded }: Ballot): Promise<Answer> =>
  arpent.nobody().invited(secret).post('/api/answer/ballot', { blinded })

/** The anonymous request: nothing but the ballot and the answers. */
export const response = (ballot: Ballot, signature: string, answers: unknown) => ({
  wave: ballot.wave,
  key: ballot.key,
  message: text(ballot.message),
  signature,
  answers,
})

/** All of it, as a person does it; the receipt. */
export async function answer(arpent: Sandbox, secret: string, answers: unknown): Promise<string> {
  const ballot = await makeBallot(arpent, secret)
  const { signature } = (await take(arpent, secret, ballot)).body
  const body = response(ballot, await ballot.finish(signature), answers)
  const received = await arpent.nobody().post('/api/ballots', body)
  if (received.status !== 200) throw new Error(JSON.stringify(received.body))
  return received.body.receipt
}
