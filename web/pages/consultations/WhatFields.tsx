import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { PickOne } from '../../components/Choices.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { PromiseFields } from './PromiseFields.tsx'
import type { Draft } from './plan.ts'
import { type Instrument, instrumentsQuery } from './requests.ts'

/** What a part of the form is given. */
export type FieldsProps = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  errorOf: (id: string) => string | undefined
}

type WhatFieldsProps = FieldsProps & {
  /** How a title is made from the survey's and the month. */
  titled?: string
  /** Whether one form is chosen for all. */
  formAsked?: boolean
  /** Whether a co-chair can be asked to approve an anonymous round. */
  anonymous?: boolean
}

/** Which survey or guide, in which form, with which promise. */
export function WhatFields(props: WhatFieldsProps) {
  const { draft, onChange, errorOf, titled, formAsked = true, anonymous = false } = props
  const { newRound, consultations } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const { data: instruments } = useQuery(instrumentsQuery)
  const chosen = instruments?.find(({ code }) => code === draft.instrument)
  return (
    <Card padded className="stack">
      <h2>{newRound.what}</h2>
      {!instruments && <Skeleton heights={[9]} />}
      {instruments && (
        <PickOne
          id="instrument"
          legend={newRound.instrument}
          error={errorOf('instrument')}
          value={draft.instrument || null}
          choices={instruments.map((instrument) => ({
            value: instrument.code,
            text: instrument.title[language],
            hint: lengthText(language, consultations, instrument),
          }))}
          onPick={(code) =>
            onChange({
              ...picked(instruments, code, today, titled ?? newRound.titleDefault),
              ...modeOf(instruments, code, anonymous),
            })
          }
        />
      )}
      {formAsked && chosen && chosen.shortForm.length > 0 && (
        <PickOne
          legend={newRound.form}
          value={draft.form}
          choices={(['full', 'short'] as const).map((value) => ({
            value,
            text: consultations.forms[value],
            hint: consultations.formsWhy[value],
          }))}
          onPick={(form) => onChange({ form })}
        />
      )}
      {chosen && <PromiseFields {...{ draft, onChange, anonymous }} offered={chosen.modes} />}
    </Card>
  )
}

function lengthText(
  language: Language,
  texts: Texts['consultations'],
  { minutes, questions, respondents }: Instrument,
): string {
  const asked = plural(language, texts.questions, questions, { n: number(language, questions) })
  const length = plural(language, texts.minutes, minutes, { n: number(language, minutes) })
  return [respondents?.[language], asked, length].filter(Boolean).join(' · ')
}

/** The most protective promise that can be made. */
function modeOf(
  instruments: readonly Instrument[],
  code: string,
  anonymous: boolean,
): Partial<Draft> {
  const offered = instruments.find((other) => other.code === code)?.modes ?? []
  if (anonymous && offered.includes('anonymous')) return { mode: 'anonymous' }
  return { mode: offered.includes('confidential') ? 'confidential' : 'named' }
}

/** A new choice of instrument brings its full form and a title in both languages. */
function picked(
  instruments: readonly Instrument[],
  code: string,
  today: string,
  pattern: string,
): Partial<Draft> {
  const instrument = instruments.find((other) => other.code === code)
  if (!instrument) return {}
  const title = (language: Language) =>
    fill(pattern, { instrument: instrument.title[language], month: monthOf(language, today) })
  return {
    instrument: code,
    form: 'full',
    title: { en: title('en'), fr: title('fr') },
  }
}

const monthOf = (language: Language, today: string): string =>
  date(language, today).replace(/^\S+ /, '')
