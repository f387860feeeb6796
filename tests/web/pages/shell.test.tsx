// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { asMember, open, signedOut } from '../support/screen.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('who is not signed in', () => {
  it('is sent to sign in, and remembered where they were going', async () => {
    const { router } = open('/trends?council=PSSDC', signedOut)
    await heading('Sign in')
    expect(router.state.location.search).toEqual({ next: '/trends?council=PSSDC' })
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})

describe('who is signed in', () => {
  it('finds the pages of their role in the menu, and no others', async () => {
    open('/', asMember)
    const menu = await screen.findByRole('navigation', { name: 'Main' })
    const places = within(menu).getAllByRole('link')
    expect(places.map((link) => link.textContent)).toEqual([
      'Today',
      'Trends',
      'What people said',
      'Scorecards',
    ])
  })
  it('arrives at the new page’s heading after following a link', async () => {
    const { user } = open('/', asMember)
    await heading('Today')
    expect(document.activeElement).toBe(document.body)
    await user.click(screen.getByRole('link', { name: 'Scorecards' }))
    const arrived = await heading('Annual scorecards')
    await waitFor(() => expect(document.activeElement).toBe(arrived))
  })
  it('is told that a page is not for their role', async () => {
    const { asked } = open('/people', asMember)
    await heading('This page isn’t part of your role')
    expect(asked.some(({ path }) => path === '/api/people')).toBe(false)
  })
  it('is told that a page does not exist', async () => {
    open('/nowhere', asMember)
    await heading('This page doesn’t exist')
    expect(screen.getByRole('link', { name: 'Go to Today' })).toBeTruthy()
  })
  it('sees that the data are synthetic, in the bar and at the foot', async () => {
    open('/', asMember)
    await heading('Today')
    expect(await within(screen.getByRole('banner')).findByText('synthetic')).toBeTruthy()
    expect(within(screen.getByRole('contentinfo')).getByText(/Synthetic data/)).toBeTruthy()
  })
  it('reads it in French at a press, the address unchanged and the choice kept with them', async () => {
    const { user, asked, router } = open('/?', {
      ...asMember,
      'PUT /api/session/language': { status: 204 },
    })
    await heading('Today')
    const before = router.state.location.href
    await user.click(screen.getByRole('button', { name: 'Français' }))
    await heading('Aujourd’hui')
    expect(document.documentElement.lang).toBe('fr')
    await waitFor(() => expect(document.title).toBe('Aujourd’hui – Arpent'))
    expect(router.state.location.href).toBe(before)
    await waitFor(() =>
      expect(asked).toContainEqual({
        method: 'PUT',
        path: '/api/session/language',
        body: { language: 'fr' },
      }),
    )
  })
  it('leaves nothing behind when signing out', async () => {
    const { user } = open('/', { ...asMember, 'POST /api/sign-out': { status: 204 } })
    await heading('Today')
    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await heading('Sign in')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull())
    expect(screen.getByRole('contentinfo').textContent).not.toContain('Maya')
  })
})
