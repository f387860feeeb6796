// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { LanguageToggle } from '../../../web/components/LanguageToggle.tsx'
import { browserLanguage, LanguageProvider, useLanguage } from '../../../web/lib/language.tsx'
import { show } from '../support/screen.tsx'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'

const Shown = () => <output>{useLanguage().language}</output>

describe('the language shown', () => {
  it('is the browser’s where nothing else is known, English where that is neither', () => {
    expect(browserLanguage(['fr-CA', 'en'])).toBe('fr')
    expect(browserLanguage(['de', 'fr'])).toBe('fr')
    expect(browserLanguage(['de'])).toBe('en')
  })

  it('is what this browser kept before the browser’s own', () => {
    localStorage.setItem('arpent.language', 'fr')
    render(
      <LanguageProvider>
        <Shown />
      </LanguageProvider>,
    )
    expect(screen.getByRole('status')).toHaveProperty('textContent', 'fr')
    expect(document.documentElement.lang).toBe('fr')
  })

  it('is the person’s before what the browser kept', () => {
    localStorage.setItem('arpent.language', 'fr')
    show(<Shown />, 'en')
    expect(screen.getByRole('status')).toHaveProperty('textContent', 'en')
  })

  it('switches in place, is kept, and is told', async () => {
    const told = vi.fn()
    const user = userEvent.setup()
    render(
      <LanguageProvider preferred="en" onChoose={told}>
        <input aria-label="typed" />
        <LanguageToggle />
        <Shown />
      </LanguageProvider>,
    )
    await user.type(screen.getByLabelText('typed'), 'half a sent')
    await user.click(screen.getByRole('button', { name: 'Français' }))
    expect(screen.getByRole('status')).toHaveProperty('textContent', 'fr')
    expect(screen.getByLabelText('typed')).toHaveProperty('value', 'half a sent')
    expect(screen.getByRole('button', { name: 'English' })).toHaveProperty('lang', 'en')
    expect(localStorage.getItem('arpent.language')).toBe('fr')
    expect(told).toHaveBeenCalledExactlyOnceWith('fr')
  })
})
