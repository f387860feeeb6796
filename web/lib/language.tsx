import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { Language } from '../locales/shape.ts'

const storageKey = 'arpent.language'

/** The language shown, and the way to change it in place. */
export type LanguageChoice = { language: Language; choose: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice | null>(null)

type ProviderProps = {
  children: ReactNode
  /** The language kept with the person, once it is known. */
  preferred?: Language | undefined
  /** What a language needs before it can be shown; the one before stays until then. */
  prepare?: (language: Language) => Promise<unknown>
  /** Called when the reader switches, for instance to keep the choice with the person. */
  onChoose?: (language: Language) => void
}

/**
 * Decides the language: what the reader just chose, then the person's own, then what this browser kept, then the
 * browser's. Switching changes words only: address, scroll and what is typed stay.
 */
export function LanguageProvider({ children, preferred, prepare, onChoose }: ProviderProps) {
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? preferred ?? storedLanguage() ?? browserLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback(
    (next: Language) => {
      const show = () => {
        setChosen(next)
        storeLanguage(next)
        onChoose?.(next)
      }
      // Offline, the other language may not be there: the one shown stays.
      if (prepare) void prepare(next).then(show, () => undefined)
      else show()
    },
    [prepare, onChoose],
  )
  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language shown and how to change it; only inside a LanguageProvider. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLanguage is called outside a LanguageProvider')
  return choice
}

/** Of a pair of texts, those of the language shown. */
export function useWords<Words>(pair: Record<Language, Words>): Words {
  return pair[useLanguage().language]
}

/** The language this browser's settings ask for; English when they ask for neither. */
export function browserLanguage(wanted: readonly string[] = navigator.languages): Language {
  const found = wanted
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en')
  return found === 'fr' ? 'fr' : 'en'
}

function storedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === 'en' || kept === 'fr' ? kept : null
  } catch {
    return null // storage may be forbidden; the browser's own language serves
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}
