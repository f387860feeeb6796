import { useId } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { IndicatorRow } from './requests.ts'

type PickerProps = {
  choices: readonly IndicatorRow[]
  value: string
  onPick: (code: string) => void
}

/** Which of a dimension's indicators its chart draws; absent where there is only one. */
export function IndicatorPicker({ choices, value, onPick }: PickerProps) {
  const { trends } = useTexts()
  const { language } = useLanguage()
  const id = useId()
  if (choices.length < 2) return null
  return (
    <div className="picker no-print">
      <label className="visually-hidden" htmlFor={id}>
        {trends.indicator}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onPick(event.target.value)}
      >
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
          </option>
        ))}
      </select>
    </div>
  )
}
