// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DeadLink } from '../../../web/answer/DeadLink.tsx'
import type { Opening } from '../../../web/answer/requests.ts'
import type { DeadWord } from '../../../web/answer/use-opening.ts'
import { deadBy } from '../../../web/answer/use-opening.ts'
import { Welcome } from '../../../web/answer/Welcome.tsx'
import { LanguageProvider } from '../../../web/lib/language.tsx'
import { Problem } from '../../../web/lib/problems.ts'
import { opening } from './opening.ts'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(cleanup)

const waiting = { prepared: null, failed: false, again: () => {} }

function show(given: Opening, language: 'en' | 'fr' = 'en', preparation = waiting) {
  const onStart = vi.fn<() => void>()
  render(
    <LanguageProvider preferred={language}>
      <Welcome
        opening={given}
        preparation={preparation}
        windowTitle="x"
        keptHere={false}
        onStart={onStart}
      />
    </LanguageProvider>,
  )
  return onStart
}

describe('the first screen', () => {
  test('says who asks, why, how long and until when', () => {
    show(opening())
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Summer pulse')
    const text = document.body.textContent
    for (const said of [
      'How the work is going.',
      'about 3 minutes · 12 questions',
      'Wednesday, 1 July 2026',
      'the secretariat, Joint Councils',
      '58 people',
      'synthetic',
    ])
      expect(text).toContain(said)
  })

  test('in French, and switched in place', async () => {
    show(opening({ lastRound: { answered: 41, invited: 58 } }), 'fr')
    expect(document.body.textContent).toContain('mercredi 1er juillet 2026')
    expect(document.body.textContent).toContain('41 personnes sur 58 ont répondu')
    await userEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(document.body.textContent).toContain('Last time, 41 of 58 people answered.')
    expect(document.documentElement.lang).toBe('en')
  })

  test('promises what the mode keeps, with the threshold in force', async () => {
    show({ ...opening(), threshold: 7 })
    expect(screen.getByText('Nobody in the programme sees who said what.')).toBeTruthy()
    expect(document.body.textContent).toContain('groups of 7 or more')
    await screen.findByText('Protected from, not impossible for')
    cleanup()
    show(opening({ mode: 'named' }))
    expect(screen.getByText('Your answers carry your name.')).toBeTruthy()
    await screen.findByText(/access-to-information/)
  })

  test('started before the questions have arrived, it waits and says nothing is wrong', async () => {
    const onStart = show(opening())
    const start = screen.getByRole('button', { name: 'Start' })
    await userEvent.click(start)
    expect(onStart).toHaveBeenCalledOnce()
    expect(start.getAttribute('aria-busy')).toBe('true')
  })

  test('where they can’t come, it says so and tries again', async () => {
    const again = vi.fn<() => void>()
    show(opening(), 'en', { ...waiting, failed: true, again })
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.getByRole('alert').textContent).toContain('can’t be reached')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(again).toHaveBeenCalledTimes(2)
  })
})

describe('a dead link', () => {
  const words: DeadWord[] = ['unknown', 'missing', 'withdrawn', 'closed']

  test.each(words)(
    '%s: its own page in both languages, with the focus on its heading',
    async (word) => {
      render(
        <LanguageProvider preferred="en">
          <DeadLink dead={{ at: 'dead', word, closedOn: '2026-06-14' }} secret={null} />
        </LanguageProvider>,
      )
      const heading = screen.getByRole('heading', { level: 1 })
      const english = heading.textContent
      expect(document.activeElement).toBe(heading)
      expect(document.title).toBe(english)
      await userEvent.click(screen.getByRole('button', { name: 'Français' }))
      expect(heading.textContent).not.toBe(english)
      expect(document.title).toBe(heading.textContent)
    },
  )

  test('closed: says when', () => {
    render(
      <LanguageProvider preferred="fr">
        <DeadLink dead={{ at: 'dead', word: 'closed', closedOn: '2026-06-14' }} secret={null} />
      </LanguageProvider>,
    )
    expect(document.body.textContent).toContain('Il a été fermé le 14 juin 2026')
  })

  test('each word of the API leads to its page, and no other does', () => {
    const dead = (code: string, params = {}) => deadBy(new Problem({ code, status: 410, params }))
    expect(dead('invitation.unknown')).toEqual({ at: 'dead', word: 'unknown' })
    expect(dead('invitation.withdrawn')).toEqual({ at: 'dead', word: 'withdrawn' })
    expect(dead('wave.closed', { closedOn: '2026-06-14' })).toEqual({
      at: 'dead',
      word: 'closed',
      closedOn: '2026-06-14',
    })
    expect(dead('answer.refused')).toBeNull()
    expect(deadBy(new TypeError('x'))).toBeNull()
  })
})
