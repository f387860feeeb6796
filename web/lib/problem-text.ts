import { date, type Language } from '../locales/index.ts'
import { useLanguage } from './language.tsx'
import { Problem, problemText } from './problems.ts'
import { useTexts } from './texts.ts'

/** Tells what an error means to a person, in the language shown. */
export function useProblemText(): (error: unknown) => string {
  const { problems, common } = useTexts()
  const { language } = useLanguage()
  const texts = { problems, noConnection: common.noConnection }
  return (error) =>
    problemText(error instanceof Problem ? withDatesTold(language, error) : error, texts)
}

/** Plain dates among what fills a sentence are told as dates. */
function withDatesTold(language: Language, { code, status, title, params }: Problem): Problem {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(language, value) : value,
  ])
  return new Problem({
    code,
    status,
    ...(title === undefined ? {} : { title }),
    params: Object.fromEntries(told),
  })
}
