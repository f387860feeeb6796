// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Answers, open, signedOut } from '../../support/screen.tsx'

const round = '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f'

/** Redacted and released late in the evening of 15 June in Toronto, when it is the 16th in Greenwich. */
const answers = (
  releasedAt: string | null,
  { paraphrase = '', setAside = false } = {},
): Answers => ({
  ...signedOut,
  'GET /api/session': {
    status: 200,
    body: {
      person: {
        id: 'ariane',
        name: 'Ariane Exemple',
        email: 'ariane@example.org',
        language: 'en',
      },
      roles: [{ role: 'analyst', council: null, group: null }],
      may: ['waves.run'],
    },
  },
  [`GET /api/waves/${round}/comments`]: {
    status: 200,
    body: {
      state: releasedAt ? 'released' : 'working',
      title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
      instrumentTitle: { en: 'Member pulse', fr: 'Sondage éclair' },
      closedOn: '2026-06-14',
      respondents: 12,
      threshold: 10,
      written: 1,
      releasedAt,
      questions: [
        {
          question: 'start',
          title: { en: 'What should start?', fr: 'Que commencer?' },
          comments: [
            {
              id: 'comment',
              text: 'Ask […]',
              paraphrase: paraphrase || null,
              setAside,
              redactions: [
                {
                  at: '2026-06-16T02:00:00.000Z',
                  by: 'Ariane Exemple',
                  reason: 'author',
                  characters: 5,
                },
              ],
            },
          ],
          paraphrases: paraphrase ? [{ id: paraphrase, en: 'Ask.', fr: 'Demander.' }] : [],
        },
      ],
    },
  },
})

it('a redaction is told of the day it was where the programme is', async () => {
  open(`/consultations/${round}/comments`, answers(null))
  const trace = await screen.findByText(/characters taken out by/)
  await waitFor(() => expect(trace.textContent).toContain('15 Jun 2026'))
})

it('so is a release', async () => {
  open(`/consultations/${round}/comments`, answers('2026-06-16T03:30:00.000Z'))
  await screen.findByText(/15 June 2026/)
})

it.each([
  ['paraphrased', null, { paraphrase: 'its own' }],
  ['set aside', null, { setAside: true }],
  ['released', '2026-06-16T03:30:00.000Z', { paraphrase: 'its own' }],
] as const)('the trace stays beside a comment %s', async (_, releasedAt, decided) => {
  open(`/consultations/${round}/comments`, answers(releasedAt, decided))
  expect((await screen.findByText(/5 characters taken out by/)).textContent).toContain(
    'Ariane Exemple',
  )
})
