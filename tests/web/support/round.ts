import { type Answers, open, signedOut } from './screen.tsx'

/** The round that `openRound` opens. */
export const id = '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f'

const kept = {
  months: 24,
  erasesOn: '2028-01-26',
  erasedOn: null,
  hold: null,
  decisions: [],
}

/** The page of a round as the analyst opens it: interviews that are closed, but for what is told about it and answered besides. */
export function openRound(about: object, language: 'en' | 'fr' = 'en', besides: Answers = {}) {
  const person = { id: 'ariane', name: 'Ariane Exemple', email: 'ariane@example.org', language }
  const roles = [{ role: 'analyst', council: null, group: null }]
  const body = {
    id,
    title: { en: 'Interviews', fr: 'Entrevues' },
    instrumentTitle: { en: 'Guide', fr: 'Guide' },
    mode: 'named',
    state: 'closed',
    closesOn: '2026-01-26',
    closedOn: '2026-01-26',
    lateUntil: null,
    imported: false,
    released: false,
    messages: [],
    answered: 2,
    ...about,
  }
  return open(`/consultations/${id}`, {
    ...signedOut,
    'GET /api/session': { status: 200, body: { person, roles, may: ['waves.run'] } },
    [`GET /api/waves/${id}`]: { status: 200, body },
    [`GET /api/waves/${id}/retention`]: { status: 200, body: kept },
    ...besides,
  })
}
