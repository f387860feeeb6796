// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { ErrorSummary } from '../../../../web/components/ErrorSummary.tsx'
import { TextField } from '../../../../web/components/Field.tsx'
import { useFaults } from '../../../../web/pages/consultations/use-faults.ts'
import { show } from '../../support/screen.tsx'

/** A form of two fields, neither of which may be empty. */
function Form() {
  const [draft, setDraft] = useState({ en: '', fr: '' })
  const faults = (['en', 'fr'] as const)
    .filter((id) => draft[id] === '')
    .map((id) => ({ id, text: `Enter ${id}.` }))
  const { summary, errorOf, check } = useFaults(faults)
  return (
    <>
      <ErrorSummary {...summary} />
      {(['en', 'fr'] as const).map((id) => (
        <TextField
          key={id}
          id={id}
          label={id}
          error={errorOf(id)}
          value={draft[id]}
          onChange={(event) => setDraft({ ...draft, [id]: event.target.value })}
        />
      ))}
      <button type="button" onClick={check}>
        Send
      </button>
    </>
  )
}

test('a fault goes once it is mended, and the focus stays where somebody writes', async () => {
  const { user } = show(<Form />)
  expect(screen.queryByRole('alert')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByRole('alert').textContent).toContain('Enter en.')
  const english = screen.getByRole('textbox', { name: 'en' })
  await user.type(english, 'Pulse')
  expect(document.activeElement).toBe(english)
  expect(screen.getByRole('alert').textContent).not.toContain('Enter en.')
  expect(english.getAttribute('aria-invalid')).not.toBe('true')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  await user.type(screen.getByRole('textbox', { name: 'fr' }), 'Sondage')
  expect(screen.queryByRole('alert')).toBeNull()
  // What is emptied again is told at the next check, not while somebody writes.
  await user.clear(english)
  expect(screen.queryByRole('alert')).toBeNull()
})
