import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useCallback } from 'react'
import { ask, client } from '../../lib/api.ts'
import { LanguageProvider } from '../../lib/language.tsx'
import { sessionQuery, useSession } from '../../lib/session.ts'
import { loadTexts } from '../../lib/texts.ts'
import type { Language } from '../../locales/shape.ts'

/** Shows the person's own language, and keeps with them the one they switch to. */
export function PersonLanguage({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const preferred = useSession()?.person.language
  const keep = useCallback(
    async (language: Language) => {
      if (!queries.getQueryData(sessionQuery.queryKey)) return
      // The screen has switched already; a choice that could not be kept is offered again at the next sign-in.
      await ask(client.session.language.$put({ json: { language } })).catch(() => null)
    },
    [queries],
  )
  return (
    <LanguageProvider preferred={preferred} prepare={loadTexts} onChoose={keep}>
      <Suspense fallback={null}>{children}</Suspense>
    </LanguageProvider>
  )
}
