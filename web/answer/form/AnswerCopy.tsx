import { useMemo } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import type { Answers } from '../requests.ts'
import { AnswerList } from './AnswerList.tsx'
import { makeModel } from './model.ts'

/** A copy of answers in words, to read or to print. */
export function AnswerCopy({ definition, answers }: { definition: object; answers: Answers }) {
  const { language } = useLanguage()
  const model = useMemo(
    () => makeModel(definition, answers, language),
    [definition, answers, language],
  )
  return <AnswerList model={model} />
}
