import { inject } from 'vitest'
import pulse from '../../surveys/member-pulse.json' with { type: 'json' }
import { ask, publish } from './support/browser.ts'

type Message = { id: string; kind: string; subject: string; state: string }
type Own = { wave: { id: string; instrument: string }; link: string | null }
type Wave = {
  id: string
  instrument: string
  mode: string
  state: string
  title: { en: string; fr: string }
}

const read = async <Answer>(role: Parameters<typeof ask>[0], path: string) =>
  (await (await ask(role, path)).json()) as Answer

/** The link of a persona in the open round of that instrument, as their consultations show it. */
export async function ownLink(role: 'member' | 'co-chair', instrument: string): Promise<string> {
  const own = await read<Own[]>(role, '/api/own-consultations')
  const found = own.find(({ wave, link }) => wave.instrument === instrument && link)
  if (!found?.link) throw new Error(`${role} has no open link for ${instrument}`)
  return pathOf(found.link)
}

const used = new Set<string>()

/** The demo's own open round of that instrument, whatever anonymous rounds other files hold. */
async function openRoundOf<Answer extends Wave>(instrument: string): Promise<Answer | undefined> {
  const waves = await read<Answer[]>('analyst', '/api/waves')
  const open = waves.filter(({ state, mode }) => state === 'open' && mode !== 'anonymous')
  return open.find((one) => one.instrument === instrument)
}

/** The link of somebody whom the open round of that instrument asks and who has not begun; another person each time. */
export async function freshLink(instrument: string): Promise<string> {
  const wave = await openRoundOf<Wave>(instrument)
  const titles = Object.values(wave?.title ?? {})
  const { messages } = await read<{ messages: Message[] }>(
    'administrator',
    `/api/outbox?kind=invitation&round=${wave?.id}`,
  )
  for (const { id, subject } of messages.filter(({ kind }) => kind === 'invitation')) {
    if (used.has(id) || !titles.some((title) => subject.startsWith(title))) continue
    used.add(id)
    const { text } = await read<{ text: string }>('administrator', `/api/outbox/${id}`)
    const link = /https?:\S+\/answer#\S+/.exec(text)?.[0]
    if (link && (await isFresh(link))) return pathOf(link)
  }
  throw new Error(`Everybody asked in ${instrument} has begun`)
}

/** The end of an outbox link that opens nothing yet: rounds opened for a test. */
export async function openRound(instrument: string): Promise<string> {
  const body = JSON.stringify({
    instrument,
    form: 'full',
    mode: 'confidential',
    audience: { councils: ['PSSDC'], roles: ['member'], groups: [] },
    closesOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    title: { en: `Round for a test of ${instrument}`, fr: `Cycle pour un essai de ${instrument}` },
  })
  const opened = await ask('analyst', '/api/waves', { method: 'POST', body })
  return ((await opened.json()) as { id: string }).id
}

/** A round of the member pulse under a code of its own: the demo's round has too few people for all tests. */
export async function openPulse(code: string): Promise<string> {
  await publish({ ...pulse, arpent: { ...pulse.arpent, code } })
  return openRound(code)
}

export const closeRound = (id: string) =>
  ask('analyst', `/api/waves/${id}/close`, { method: 'POST', body: '{}' })

/** Takes the member's invitation back. */
export async function withdrawMember(wave: string): Promise<void> {
  const { person } = await read<{ person: { id: string } }>('member', '/api/session')
  const path = `/api/waves/${wave}/invitations/${person.id}/withdraw`
  await ask('analyst', path, { method: 'POST', body: '{}' })
}

/** How many the open round of that instrument has counted. */
export async function answeredIn(instrument: string): Promise<number> {
  return (await openRoundOf<Wave & { answered: number }>(instrument))?.answered ?? 0
}

/** Nothing submitted, nothing kept. */
async function isFresh(link: string): Promise<boolean> {
  const headers = { authorization: `Invitation ${link.split('#')[1]}` }
  const draft = await fetch(`${inject('demo').url}/api/answer/draft`, { headers })
  return draft.ok && ((await draft.json()) as { revision: number }).revision === 0
}

const pathOf = (link: string): string => `/answer#${link.split('#')[1]}`
