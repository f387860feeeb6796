import { problemText } from './problems.ts'
import { useTexts } from './texts.ts'

/** Tells what an error means to a person, in the language shown. */
export function useProblemText(): (error: unknown) => string {
  const { problems, common } = useTexts()
  return (error) => problemText(error, { problems, noConnection: common.noConnection })
}
