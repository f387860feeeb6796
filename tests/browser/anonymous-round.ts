import { ask } from './support/browser.ts'
import { sessionOf } from './support/session.ts'

type Bilingual = { en: string; fr: string }
type Proposal = { group: string; label: string; title: Bilingual }

async function addCoChair(proposal: Proposal, index: number, jurisdiction: string): Promise<void> {
  const post = async (path: string, body: object) =>
    (await ask('administrator', path, { method: 'POST', body: JSON.stringify(body) })).json()
  const { id } = (await post('/api/people', {
    name: `Co-chair ${index + 1} Sample`,
    email: `${proposal.label}${index + 1}@example.org`,
    language: index % 2 === 0 ? 'en' : 'fr',
    jurisdiction,
    homeCouncil: null,
  })) as { id: string }
  const role = { role: 'co_chair', council: null, group: proposal.group, startsOn: '2024-04-01' }
  await post(`/api/people/${id}/roles`, role)
}

/** A group that nobody co-chairs gets six co-chairs, and the analyst proposes an anonymous round of them; the launch's id. */
export async function proposeAnonymous(proposal: Proposal): Promise<string> {
  for (const [index, jurisdiction] of ['ON', 'QC', 'BC', 'NS', 'YT', 'MB'].entries())
    await addCoChair(proposal, index, jurisdiction)
  const body = JSON.stringify({
    instrument: 'member-pulse',
    form: 'full',
    mode: 'anonymous',
    together: true,
    audience: { councils: [], roles: ['co_chair'], groups: [proposal.group] },
    closesOn: new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10),
    title: proposal.title,
  })
  const proposed = await ask('analyst', '/api/launches', { method: 'POST', body })
  return ((await proposed.json()) as { id: string }).id
}

/** A co-chair approves the launch, having seen whom it asks; the round's id. */
export async function approveAnonymous(launch: string, title: Bilingual): Promise<string> {
  const waiting = (await (await ask('co-chair', '/api/launches')).json()) as {
    id: string
    people: string
  }[]
  const people = waiting.find(({ id }) => id === launch)?.people
  const path = `/api/launches/${launch}/approve`
  await ask('co-chair', path, { method: 'POST', body: JSON.stringify({ people }) })
  return waveTitled(title)
}

/** The round of that title. */
export async function waveTitled(title: Bilingual): Promise<string> {
  const waves = (await (await ask('analyst', '/api/waves')).json()) as {
    id: string
    title: Bilingual
  }[]
  const wave = waves.find((one) => one.title.en === title.en)
  if (!wave) throw new Error(`No round is called ${title.en}`)
  return wave.id
}

type Message = { id: string; to: string }
type Invited = { to: string; link: string }

/** People invited to the round and their links, as the demo's outbox holds them. */
export async function invitedTo(wave: string): Promise<Invited[]> {
  const path = `/api/outbox?round=${wave}&kind=invitation`
  const { messages } = (await (await ask('administrator', path)).json()) as { messages: Message[] }
  return Promise.all(
    messages.slice(0, 8).map(async ({ id, to }) => {
      const whole = await (await ask('administrator', `/api/outbox/${id}`)).json()
      return { to, link: /\/answer#\S+/.exec((whole as { text: string }).text)?.[0] ?? '' }
    }),
  )
}

/** One more link of that person's, as their own page or a reminder gives it. */
export async function anotherLink(wave: string, to: string): Promise<string> {
  const headers = { cookie: await sessionOf(to) }
  const path = `/api/consultations/${wave}/link`
  const made = await ask('administrator', path, { method: 'POST', headers })
  return ((await made.json()) as { link: string }).link
}
