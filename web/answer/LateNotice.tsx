import { Notice } from '../components/Notice.tsx'
import { useLanguage } from '../lib/language.tsx'
import { date } from '../locales/format.ts'
import { fill } from '../locales/say.ts'
import type { Opening } from './requests.ts'
import { useAnswerTexts } from './texts.ts'

/** Says of a closed round that late answers are taken, until when, and when they count. Nothing of an open one. */
export function LateNotice({ wave, threshold }: Pick<Opening, 'wave' | 'threshold'>) {
  const { language } = useLanguage()
  const words = useAnswerTexts().late
  if (!wave.late) return null
  const closedOn = date(language, wave.late.closedOn, 'long')
  const until = date(language, wave.late.until, 'weekday')
  return (
    <Notice kind="warning">
      <p>
        <strong>{fill(words.title, { date: closedOn })}</strong>
      </p>
      <p>
        {fill(wave.mode === 'named' ? words.textNamed : words.text, { date: until, threshold })}
      </p>
      {wave.mode === 'confidential' && <p>{words.comments}</p>}
    </Notice>
  )
}
