import { date, type Language } from '../../../locales/index.ts'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { Problem } from '../../../lib/problems.ts'

type Refusal = { code: string; params: Record<string, unknown> }

/** Says why a round can't open, in the language shown. */
export function useRefusalText(): (refusal: Refusal | null) => string | null {
  const problemText = useProblemText()
  const { language } = useLanguage()
  return (refusal) =>
    refusal &&
    problemText(new Problem({ ...refusal, params: inWords(language, refusal.params), status: 422 }))
}

/** Plain dates among what fills a sentence are told as dates. */
const inWords = (language: Language, params: Refusal['params']) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? date(language, value)
        : value,
    ]),
  )
