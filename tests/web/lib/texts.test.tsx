// @vitest-environment jsdom
import { Suspense, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { LanguageProvider } from '../../../web/lib/language.tsx'
import { useTexts } from '../../../web/lib/texts.ts'

/** A page like any other: its words first, then what it keeps and does. */
function Page() {
  const { signIn } = useTexts()
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(true), [])
  return <h1 data-shown={shown}>{signIn.title}</h1>
}

afterEach(() => document.body.replaceChildren())

// As in a browser: rendering goes on when the texts come, in turns of the event loop and without React's test queue.
it('a page that waits for its texts goes on where it stopped', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const complaints = vi.spyOn(console, 'error')
  const mended: unknown[] = []
  const root = createRoot(document.body.appendChild(document.createElement('div')), {
    onRecoverableError: (error) => mended.push(error),
  })
  root.render(
    <LanguageProvider preferred="fr">
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </LanguageProvider>,
  )
  await vi.waitFor(() => expect(document.querySelector('h1')?.dataset['shown']).toBe('true'), {
    timeout: 15_000,
  })
  expect(document.querySelector('h1')?.textContent).toBe('Ouvrir une session')
  expect(mended).toEqual([])
  expect(complaints).not.toHaveBeenCalled()
  root.unmount()
  vi.unstubAllGlobals()
  complaints.mockRestore()
})
