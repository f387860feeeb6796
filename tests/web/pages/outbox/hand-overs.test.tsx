// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Answers, asAdministrator, open } from '../../support/screen.tsx'

const id = '7d1f4c35-1d5b-4f29-9a39-0f4f3a5c2b11'

/** The outbox of an administrator with 1,400 messages to take, and what was taken before. */
const outbox = (taken: object[]): Answers => ({
  ...asAdministrator,
  'GET /api/outbox': {
    status: 200,
    body: {
      messages: [
        {
          id: '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f',
          kind: 'invitation',
          state: 'held',
          to: 'maya@example.org',
          name: 'Maya Sample',
          language: 'en',
          subject: 'June pulse',
          createdAt: '2026-06-15T16:00:00Z',
          sentAt: null,
          takenAt: '2026-06-15T16:02:00Z',
          nextAttemptAt: '2026-06-15T16:05:00Z',
          attempts: 0,
          failure: null,
          round: null,
        },
      ],
      next: null,
      toTake: 1400,
      mostTaken: 2000,
      counts: { held: 1460 },
      rounds: [],
    },
  },
  'GET /api/hand-overs': { status: 200, body: taken },
  'POST /api/hand-overs': { status: 201, body: { id, messages: 1400 } },
  [`PUT /api/hand-overs/${id}/handed-over`]: { status: 204 },
  [`DELETE /api/hand-overs/${id}`]: { status: 204 },
})
const sixty = {
  id,
  takenAt: '2026-06-15T16:02:00Z',
  takenBy: 'Odile Exemple',
  held: 60,
  handedOver: 0,
  cancelled: 2,
  handedOverAt: null,
}

it('messages are taken as the filters show them', async () => {
  const { user, asked } = open('/outbox', outbox([]))
  await user.selectOptions(await screen.findByLabelText('Language'), 'fr')
  const take = await screen.findByRole('button', { name: 'Take these 1,400 messages' })
  await waitFor(() => expect(take.getAttribute('aria-disabled')).toBeNull())
  await user.click(take)
  await waitFor(() =>
    expect(asked).toContainEqual({
      method: 'POST',
      path: '/api/hand-overs',
      body: { language: 'fr' },
    }),
  )
})

it('what was taken has its files, says what lost its point, and is marked once asked about', async () => {
  const { user, asked } = open('/outbox', outbox([sixty]))
  const part = within(await screen.findByRole('group', { name: '60 messages to hand over' }))
  part.getByText('Taken by Odile Exemple, 15 Jun 2026, 12:02')
  part.getByText(/^2 have lost their point/)
  expect(
    part.getAllByRole('link').map((link) => link.getAttribute('href')?.split('/').at(-1)),
  ).toEqual(['zip?lang=en', 'mbox?lang=en', 'xlsx?lang=en', 'csv?lang=en'])
  expect(screen.getByText('In the file taken 15 Jun 2026, 12:02')).toBeTruthy()
  await user.click(part.getByRole('button', { name: /^These 60 were handed over/ }))
  const asking = within(part.getByRole('group', { name: /^These 60 were/ }))
  asking.getByText(/^Have all 60 messages left\?/)
  expect(asked.filter(({ method }) => method === 'PUT')).toEqual([])
  await user.click(asking.getByRole('button', { name: 'These 60 were handed over' }))
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      handedOver: true,
      messages: 60,
    }),
  )
})

it('what was handed over is taken back with its number', async () => {
  const done = { ...sixty, held: 0, handedOver: 58, handedOverAt: '2026-06-15T17:00:00Z' }
  const { user, asked } = open('/outbox', outbox([done]))
  const part = within(await screen.findByRole('group', { name: '58 messages handed over' }))
  expect(part.queryAllByRole('link')).toEqual([])
  await user.click(part.getByRole('button', { name: /^Not handed over after all/ }))
  await user.click(part.getByRole('button', { name: 'Not handed over after all' }))
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      handedOver: false,
      messages: 58,
    }),
  )
})
