// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../web/components/Button.tsx'
import { ConfirmButton } from '../../../web/components/ConfirmButton.tsx'
import { CopyButton } from '../../../web/components/CopyButton.tsx'
import { show } from '../support/screen.tsx'

it('does nothing more while its work is under way, and keeps the focus', async () => {
  const pressed = vi.fn()
  const { user } = show(
    <Button busy onClick={pressed}>
      Send
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Send' })
  button.focus()
  await user.click(button)
  await user.keyboard('{Enter}')
  expect(pressed).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
})

describe('what can’t be undone', () => {
  const closing = (onConfirm: () => void) => (
    <ConfirmButton text="Close" question="Close this round now?" onConfirm={onConfirm} />
  )
  it('is asked once before it is done', async () => {
    const confirmed = vi.fn()
    const { user } = show(closing(confirmed))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement?.textContent).toBe('Close this round now?')
    expect(confirmed).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(confirmed).toHaveBeenCalledOnce()
  })
  it('can be thought better of, by keyboard', async () => {
    const confirmed = vi.fn()
    const { user } = show(closing(confirmed), 'fr')
    await user.tab()
    await user.keyboard('{Enter}')
    await user.tab()
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Annuler')
    await user.keyboard('{Enter}')
    expect(confirmed).not.toHaveBeenCalled()
    expect(screen.queryByText('Close this round now?')).toBeNull()
  })
})

describe('copying', () => {
  it('says that it is done', async () => {
    const { user } = show(<CopyButton text={() => 'the letter'}>Copy</CopyButton>)
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe('the letter')
  })
  it('shows the text where the browser forbids the clipboard', async () => {
    const { user } = show(<CopyButton text={() => 'the letter'}>Copy</CopyButton>)
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByLabelText('Copy this by hand')).toHaveProperty('value', 'the letter')
  })
})
