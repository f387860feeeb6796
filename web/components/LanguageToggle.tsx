import { useLanguage, useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'

/** The other language's name, in that language: switches in place. */
export function LanguageToggle() {
  const { language, choose } = useLanguage()
  const words = useWords({ en, fr })
  const other = language === 'en' ? 'fr' : 'en'
  return (
    <button
      type="button"
      className="button button-quiet"
      lang={other}
      onClick={() => choose(other)}
    >
      {words.otherLanguage}
    </button>
  )
}
