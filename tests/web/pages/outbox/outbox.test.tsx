// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Answers, asAdministrator, open, signedOut } from '../../support/screen.tsx'

const message = {
  id: '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f',
  kind: 'invitation',
  to: 'maya@example.org',
  name: 'Maya Sample',
  language: 'en',
  subject: 'June pulse: your answers, by 30 June 2026',
  createdAt: '2026-06-15T16:00:00Z',
  sentAt: null,
  nextAttemptAt: '2026-06-15T16:05:00Z',
  attempts: 0,
  round: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}

function administrator(state: string, failure: string | null): Answers {
  const byHand = state === 'held'
  return {
    ...asAdministrator,
    'GET /api/about': {
      status: 200,
      body: { name: null, synthetic: false, timeZone: 'America/Toronto', outbox: byHand },
    },
    'GET /api/outbox': {
      status: 200,
      body: {
        messages: [{ ...message, state, failure }],
        next: null,
        toTake: 0,
        mostTaken: 2000,
        counts: { [state]: 1, sent: 1240 },
        rounds: [{ id: '2', title: message.round }],
      },
    },
    'GET /api/hand-overs': { status: 200, body: [] },
    [`GET /api/outbox/${message.id}`]: {
      status: 200,
      body: { ...message, state, failure, text: 'Hello Maya Sample,\n\nhttps://x/answer#s' },
    },
    [`PUT /api/outbox/${message.id}/handed-over`]: { status: 204 },
    [`POST /api/outbox/${message.id}/resend`]: { status: 204 },
  }
}

async function openMessage(answers: Answers) {
  const opened = open('/outbox', { ...signedOut, ...answers })
  await opened.user.click(await screen.findByRole('button', { name: /Read the message to Maya/ }))
  return { ...opened, shown: within(await screen.findByRole('region', { name: /Maya Sample/ })) }
}

describe('a message held', () => {
  it('is handed over: written in one’s own mail program, or marked', async () => {
    const { user, asked, shown } = await openMessage(administrator('held', null))
    const address = shown.getByRole('link', { name: 'Write it in my mail program' })
    expect(address.getAttribute('href')).toBe(
      'mailto:maya%40example.org?subject=June%20pulse%3A%20your%20answers%2C%20by%2030%20June%202026&body=Hello%20Maya%20Sample%2C%0D%0A%0D%0Ahttps%3A%2F%2Fx%2Fanswer%23s',
    )
    await user.click(shown.getByRole('button', { name: 'Mark as handed over' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ handedOver: true }),
    )
    expect(shown.queryByRole('button', { name: 'Send again' })).toBeNull()
  })

  it('is one of many: how many of each state is told', async () => {
    open('/outbox', { ...signedOut, ...administrator('held', null) })
    await screen.findByText('1 of 1,241 messages')
    expect(screen.getByRole('option', { name: 'Sent (1,240)' })).toBeTruthy()
  })
})

it('a message refused tells the server’s sentence and is sent again', async () => {
  const { user, asked, shown } = await openMessage(
    administrator('refused', '550 5.1.1 no such mailbox'),
  )
  expect(shown.getByText('Refused: 550 5.1.1 no such mailbox')).toBeTruthy()
  // It is there once the page knows of a mail server, which may be after the message.
  await user.click(await shown.findByRole('button', { name: 'Send again' }))
  await shown.findByText(/It leaves again within a minute/)
  expect(asked).toContainEqual({
    method: 'POST',
    path: `/api/outbox/${message.id}/resend`,
    body: null,
  })
})
