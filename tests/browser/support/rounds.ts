import { ask } from './browser.ts'

type Wave = { id: string; state: string; mode: string }

/** The newest closed round whose comments wait for the analyst. Rounds that other files open close with nobody's answers. */
export async function roundWithComments(): Promise<string> {
  const waves = (await (await ask('analyst', '/api/waves')).json()) as Wave[]
  const closed = waves.filter(({ state, mode }) => state === 'closed' && mode === 'confidential')
  for (const { id } of closed) {
    const comments = await ask('analyst', `/api/waves/${id}/comments`)
    if (((await comments.json()) as { state: string }).state === 'working') return id
  }
  throw new Error('No round has comments that wait')
}

/** The newest closed round answered under names, and somebody who answered it. */
export async function namedRound(): Promise<{ round: string; person: string }> {
  const waves = (await (await ask('analyst', '/api/waves')).json()) as Wave[]
  const named = waves.find(({ state, mode }) => state === 'closed' && mode === 'named')
  const answers = await ask('analyst', `/api/waves/${named?.id}/responses`)
  const [first] = (await answers.json()) as { personId: string }[]
  if (!named || !first) throw new Error('No round was answered under names')
  return { round: named.id, person: first.personId }
}
