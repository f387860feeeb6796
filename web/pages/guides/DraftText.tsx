import { Field } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Bilingual, Language } from '../../locales/index.ts'
import { GuideText } from './GuideText.tsx'
import { isBlank } from '../../locales/blank.ts'

type DraftTextProps = {
  text: Bilingual
  preview: boolean
  errorOf: (language: Language) => string | undefined
  onChange: (text: Bilingual) => void
}

/** A version's text in both languages side by side, as it is written or as it will read. */
export function DraftText({ text, preview, errorOf, onChange }: DraftTextProps) {
  const { guides } = useTexts()
  return (
    <>
      <p className="muted measure">{guides.markdownHint}</p>
      <div className="guide-writing">
        {(['en', 'fr'] as const).map((language) => (
          <Writing
            key={language}
            language={language}
            value={text[language]}
            preview={preview}
            error={errorOf(language)}
            onChange={(value) => onChange({ ...text, [language]: value })}
          />
        ))}
      </div>
    </>
  )
}

type WritingProps = {
  language: Language
  value: string
  preview: boolean
  error: string | undefined
  onChange: (value: string) => void
}

function Writing({ language, value, preview, error, onChange }: WritingProps) {
  const { guides } = useTexts()
  const label = guides.textIn[language]
  if (preview)
    return (
      <section aria-label={label} className="guide-preview">
        <p className="small muted">{label}</p>
        <GuideText markdown={value || guides.nothingYet} language={language} prefix={language} />
      </section>
    )
  return (
    <Field id={`text-${language}`} label={label} error={isBlank(value) ? error : undefined}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input guide-source"
          lang={language}
          rows={22}
          maxLength={200_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
