import { useTexts } from '../../lib/texts.ts'
import type { StateWord } from './requests.ts'

/** Where a guide stands, as a word in its colour. */
export function StateTag({ state }: { state: StateWord }) {
  const { guides } = useTexts()
  return <span className={`tag guide-${state}`}>{guides.states[state]}</span>
}
