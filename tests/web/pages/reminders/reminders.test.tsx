// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Answers, open, signedOut } from '../../support/screen.tsx'

const title = { en: 'Member pulse', fr: 'Sondage éclair' }
const reminders = (stopped: string): Answers => ({
  ...signedOut,
  'GET /api/reminders/tok-en_1': { status: 200, body: { title, stopped } },
  'PUT /api/reminders/tok-en_1': { status: 204 },
})

it('stops nothing by being opened; the button stops this consultation’s reminders', async () => {
  const { user, asked } = open('/reminders#tok-en_1', reminders('none'))
  const stop = await screen.findByRole('button', { name: 'Stop reminders of this consultation' })
  expect(screen.getByRole('main').textContent).toContain('Invitations still come')
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
  await user.click(stop)
  await waitFor(() =>
    expect(asked).toContainEqual({
      method: 'PUT',
      path: '/api/reminders/tok-en_1',
      body: { stopped: 'consultation' },
    }),
  )
})

it('says what is stopped, and takes it back', async () => {
  const { user, asked } = open('/reminders#tok-en_1', reminders('all'))
  await screen.findByText('You get no more reminders, whatever the consultation.')
  await user.click(screen.getByRole('button', { name: 'Send me reminders again' }))
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ stopped: 'none' }),
  )
})

it('without a token asks for the whole link', async () => {
  open('/reminders', signedOut)
  await screen.findByText(/This address is not whole/)
})
