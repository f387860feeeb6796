// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { id, openRound } from '../../support/round.ts'

const asks = (over: number, invitations: number) => ({
  [`GET /api/waves/${id}/burden`]: {
    status: 200,
    body: {
      limit: { invitations, minutes: 60 },
      over: Array.from({ length: over }, (_, at) => ({
        name: `Member ${at + 1} Sample`,
        invitations: 4,
        minutes: 63,
      })),
    },
  },
})
const confidential = { mode: 'confidential', state: 'open', closedOn: null }

it('an open round says whom it asks more than the limit: five by name, the others counted', async () => {
  openRound(confidential, 'en', asks(7, 3))
  const said = await screen.findByText(
    'With this round 7 people are asked more than the limit this quarter (60 min, 3 invitations):',
  )
  const whole = said.closest('p')?.textContent
  expect(whole).toContain('Member 5 Sample (63 min, 4 invitations) and 2 more.')
  expect(whole).not.toContain('Member 6 Sample')
  const link = screen.getByRole('link', { name: 'Who is asked too often' })
  expect(link.getAttribute('href')).toBe('/burden')
})

it('in French, with a limit of one', async () => {
  openRound(confidential, 'fr', asks(1, 1))
  await screen.findByText(
    /1 personne est sollicitée au-delà de la limite ce trimestre \(60 min, 1 invitation\)/,
  )
})

it.each([
  ['asks nobody more than that', confidential, 0],
  ['is closed', { mode: 'confidential' }, 7],
])('a round that %s says nothing of it', async (_, about, over) => {
  openRound(about, 'en', asks(over, 3))
  await screen.findByRole('heading', { level: 1, name: 'Interviews' })
  expect(screen.queryByText(/more than the limit/)).toBeNull()
})
