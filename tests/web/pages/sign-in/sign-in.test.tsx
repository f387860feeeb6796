// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { asMember, open, signedOut } from '../../support/screen.tsx'

const sending = { ...signedOut, 'POST /api/sign-in': { status: 202, body: {} } }
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('asking for a link', () => {
  it('sends the address and says nothing about whether it is known', async () => {
    const { user, asked } = open('/sign-in', sending)
    await user.type(
      await screen.findByRole('textbox', { name: 'E-mail address' }),
      'maya.sample@example.org',
    )
    await user.click(screen.getByRole('button', { name: 'Send me a link' }))
    await heading('Check your mail')
    expect(asked).toContainEqual({
      method: 'POST',
      path: '/api/sign-in',
      body: { email: 'maya.sample@example.org' },
    })
    expect(screen.getByRole('main').textContent).toContain(
      'If maya.sample@example.org belongs to an account here',
    )
  })
  it('sends nothing for what is no address, and says why beside the field', async () => {
    const { user, asked } = open('/sign-in', sending)
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'maya')
    await user.click(screen.getByRole('button', { name: 'Send me a link' }))
    expect(screen.getByRole('alert').textContent).toContain('One thing to correct')
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  })
  it('says when the server can’t take any more', async () => {
    const tooMany = { status: 429, body: { code: 'request.too_many', status: 429 } }
    const { user } = open('/sign-in', { ...signedOut, 'POST /api/sign-in': tooMany })
    await user.type(
      await screen.findByRole('textbox', { name: 'E-mail address' }),
      'maya.sample@example.org',
    )
    await user.click(screen.getByRole('button', { name: 'Send me a link' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Wait a minute')
  })
})

describe('the link', () => {
  it('is not used up by being opened, only by its button', async () => {
    const confirmed = { ...asMember, 'POST /api/sign-in/confirm': { status: 200, body: {} } }
    const { user, asked } = open('/sign-in/confirm#the-key', confirmed)
    await heading('One click left')
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await heading('Today')
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([
      { method: 'POST', path: '/api/sign-in/confirm', body: { token: 'the-key' } },
    ])
  })
  it('never sends its key in an address', async () => {
    const { asked } = open('/sign-in/confirm#the-key', signedOut)
    await heading('One click left')
    expect(asked.some(({ path }) => path.includes('the-key'))).toBe(false)
  })
  it('offers a new one once it is spent', async () => {
    const spent = { status: 410, body: { code: 'sign_in.link_invalid', status: 410 } }
    const { user } = open('/sign-in/confirm#spent', {
      ...signedOut,
      'POST /api/sign-in/confirm': spent,
    })
    await heading('One click left')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect((await screen.findByRole('alert')).textContent).toContain('no longer works')
    expect(screen.getByRole('link', { name: 'Ask for a new link' })).toBeTruthy()
  })
  it('says that its key is missing where it was cut', async () => {
    open('/sign-in/confirm', signedOut)
    await waitFor(() => expect(screen.getByRole('main').textContent).toContain('lacks the key'))
  })
})
