import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'

/** Says that what is on the screen was made up: it stands on every screen of a synthetic programme. */
export function SyntheticMark({ whole = false }: { whole?: boolean }) {
  const words = useWords({ en, fr })
  return <span className="synthetic">{whole ? words.syntheticNotice : words.synthetic}</span>
}
