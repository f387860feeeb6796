import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill } from '../../locales/index.ts'
import { KeepForm } from './KeepForm.tsx'
import {
  type Promotion,
  promote,
  promotionWords,
  takeBackPromotion,
  type Usage,
  useLibraryChange,
  type Which,
} from './requests.ts'

type PromotionsProps = { which: Which; usage: Usage }

/** The days the guide was promoted, to see beside its use what they brought. */
export function Promotions({ which, usage }: PromotionsProps) {
  const { guides, common } = useTexts()
  const { language } = useLanguage()
  const [day, setDay] = useState(usage.today)
  const [how, setHow] = useState<Promotion['how']>('newsletter')
  const add = useLibraryChange(() => promote({ ...which, day, how }))
  const remove = useLibraryChange((one: Promotion) => takeBackPromotion({ ...which, ...one }))
  const textOf = (one: Promotion) =>
    `${date(language, one.day)} · ${guides.promotions.how[one.how]}`
  return (
    <KeepForm
      title={guides.promotions.title}
      write={remove.error ? remove : add}
      onSubmit={() => day && add.mutate(undefined)}
    >
      {usage.promotions.length === 0 && <p className="muted">{guides.promotions.none}</p>}
      <ul className="plain-list">
        {usage.promotions.map((one) => (
          <li key={`${one.day} ${one.how}`} className="cluster">
            <span>{textOf(one)}</span>
            <Button
              kind="quiet"
              aria-label={fill(common.actionOn, {
                action: guides.promotions.remove,
                name: textOf(one),
              })}
              onClick={() => remove.mutate(one)}
            >
              {guides.promotions.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="fields">
        <TextField
          type="date"
          label={guides.promotions.day}
          max={usage.today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <SelectField
          label={guides.promotions.by}
          value={how}
          choices={promotionWords.map((value) => ({ value, text: guides.promotions.how[value] }))}
          onChange={(event) => setHow(event.target.value as Promotion['how'])}
        />
      </div>
    </KeepForm>
  )
}
