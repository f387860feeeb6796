// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Answers, open } from '../../support/screen.tsx'

const rounds = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ en: `Round ${at + 1}`, fr: `Cycle ${at + 1}` }))

/** Five hundred people: each of the first two hundred in fifteen rounds, above the limit; the others in two. */
const people = Array.from({ length: 500 }, (_, at) => ({
  person: `person-${at}`,
  name: `Member ${at + 1} Sample`,
  jurisdiction: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' },
  invitations: at < 200 ? 15 : 2,
  minutes: at < 200 ? 62 : 8,
  rounds: rounds(at < 200 ? 15 : 2),
  over: at < 200,
}))
const quarter = { from: '2026-04-01', to: '2026-06-30' }

const analyst = (language: 'en' | 'fr'): Answers => ({
  'GET /api/about': {
    status: 200,
    body: { name: null, synthetic: false, timeZone: 'America/Toronto', outbox: false },
  },
  'GET /api/session': {
    status: 200,
    body: {
      person: { id: 'ariane', name: 'Ariane Exemple', email: 'ariane@example.org', language },
      roles: [{ role: 'analyst', council: null, group: null }],
      may: ['waves.run'],
    },
  },
  'GET /api/burden': {
    status: 200,
    body: { quarter, current: quarter, limit: { invitations: 3, minutes: 60 }, people },
  },
})

describe('who is asked too often, among five hundred', () => {
  it('shows fifty at a time, and says how many of how many', async () => {
    await open('/burden', analyst('en'))
    await screen.findByText('200 people are asked more than the limit.')
    const rows = () => within(screen.getByRole('table')).getAllByRole('row').length - 1
    expect(rows()).toBe(50)
    expect(screen.getByText('50 of 500 people shown')).toBeTruthy()
    for (let shown = 100; shown <= 500; shown += 50) {
      fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }))
      expect(rows()).toBe(shown)
    }
    expect(screen.queryByRole('button', { name: 'Show 50 more' })).toBeNull()
  })

  it('folds many rounds under their number, and lists a few', async () => {
    await open('/burden', analyst('fr'))
    await screen.findByText('50 personnes montrées sur 500')
    const [folded] = screen.getAllByText('15 cycles')
    expect(folded?.closest('details')?.open).toBe(false)
    expect(folded?.closest('details')?.textContent).toContain('Cycle 1; Cycle 2; Cycle 3')
    for (let more = 0; more < 4; more += 1)
      fireEvent.click(screen.getByRole('button', { name: 'En montrer 50 de plus' }))
    expect(screen.getAllByText('Cycle 1; Cycle 2')[0]?.closest('details')).toBeNull()
  })
})
