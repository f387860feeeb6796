import type { Opening } from '../../../web/answer/requests.ts'

/** What the API answers on an open link; parts can be replaced. */
export const opening = (wave: Partial<Opening['wave']> = {}): Opening => ({
  wave: {
    title: { en: 'Summer pulse', fr: 'Sondage éclair d’été' },
    description: { en: 'How the work is going.', fr: 'Comment vont les travaux.' },
    mode: 'confidential',
    late: null,
    closesOn: '2026-07-01',
    minutes: 3,
    questions: 12,
    invited: 58,
    lastRound: null,
    ...wave,
  },
  followUp: null,
  programme: { name: { en: 'Joint Councils', fr: 'Conseils mixtes' } },
  synthetic: true,
  person: { language: 'en' },
  timeZone: 'America/Toronto',
  threshold: 5,
  commentThreshold: 10,
  namedMonths: 24,
  ballot: null,
  state: 'open',
  receipt: null,
})
