import { useProblemText } from '../../../lib/problem-text.ts'
import { Problem } from '../../../lib/problems.ts'

type Refusal = { code: string; params: Record<string, unknown> }

/** Says why a round can't open, in the language shown. */
export function useRefusalText(): (refusal: Refusal | null) => string | null {
  const problemText = useProblemText()
  return (refusal) => refusal && problemText(new Problem({ ...refusal, status: 422 }))
}
