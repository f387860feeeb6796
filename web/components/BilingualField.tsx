import { Field } from './Field.tsx'
import { useTexts } from '../lib/texts.ts'
import { fill } from '../locales/index.ts'
import type { Draft } from './bilingual-fields.ts'

type BilingualFieldProps = {
  id: string
  label: string
  value: Draft
  onChange: (value: Draft) => void
  error?: string | undefined
  long?: boolean
}

/** One text in both languages, side by side. */
export function BilingualField({ id, label, value, onChange, error, long }: BilingualFieldProps) {
  const { groupForms } = useTexts()
  const labels = {
    en: fill(groupForms.english, { label }),
    fr: fill(groupForms.french, { label }),
  }
  return (
    <div className="both-languages">
      {(['en', 'fr'] as const).map((language) => (
        <Field
          key={language}
          id={`${id}-${language}`}
          label={labels[language]}
          error={language === 'en' ? error : undefined}
        >
          {(wiring) => {
            const props = {
              ...wiring,
              lang: language,
              className: 'input',
              value: value[language],
              onChange: (event: { target: { value: string } }) =>
                onChange({ ...value, [language]: event.target.value }),
            }
            return long ? <textarea rows={4} {...props} /> : <input {...props} />
          }}
        </Field>
      ))}
    </div>
  )
}
