import { useEffect, useState } from 'react'
import { LanguageProvider } from '../lib/language.tsx'
import type { Language } from '../locales/shape.ts'
import { takeSecret } from './link.ts'
import { Respondent } from './Respondent.tsx'
import { useOpening } from './use-opening.ts'

const languageKey = 'arpent.answer.language'

/** The respondent's page: the link it was opened with, the language, and what the link opens. */
export function Entry() {
  const secret = useSecret()
  const loaded = useOpening(secret)
  const own = loaded.at === 'open' ? loaded.opening.person.language : undefined
  return (
    <LanguageProvider preferred={chosenHere() ?? own} onChoose={rememberHere}>
      <Respondent key={secret} secret={secret} loaded={loaded} />
    </LanguageProvider>
  )
}

/** Another link opened in the same tab changes the fragment only. */
function useSecret(): string | null {
  const [secret, setSecret] = useState(takeSecret)
  useEffect(() => {
    const retake = () => setSecret(takeSecret())
    window.addEventListener('hashchange', retake)
    return () => window.removeEventListener('hashchange', retake)
  }, [])
  return secret
}

/** The language switched to in this tab goes before the person's own. */
function chosenHere(): Language | undefined {
  try {
    const kept = sessionStorage.getItem(languageKey)
    return kept === 'en' || kept === 'fr' ? kept : undefined
  } catch {
    return undefined // storage may be forbidden; the person's language serves
  }
}

function rememberHere(language: Language): void {
  try {
    sessionStorage.setItem(languageKey, language)
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}
