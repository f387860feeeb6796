import { useQuery } from '@tanstack/react-query'
import { Field, SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from './draft.ts'
import { instrumentsQuery } from './requests.ts'

type FileFieldsProps = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  errorOf: (id: string) => string | undefined
}

/** Which survey the rounds asked, of whom, and the two files. */
export function FileFields({ draft, onChange, errorOf }: FileFieldsProps) {
  const { importRounds } = useTexts()
  const { language } = useLanguage()
  const { data: instruments = [] } = useQuery(instrumentsQuery)
  const { data: programme } = useQuery(programmeQuery)
  const councils = programme?.councils ?? []
  return (
    <>
      <SelectField
        id="instrument"
        label={importRounds.instrument}
        error={errorOf('instrument')}
        value={draft.instrument}
        choices={[
          { value: '', text: importRounds.choose },
          ...instruments.map(({ code, title }) => ({ value: code, text: title[language] })),
        ]}
        onChange={(event) => onChange({ instrument: event.target.value, renames: {} })}
      />
      <SelectField
        id="council"
        label={importRounds.council}
        value={draft.council || councils[0]?.code}
        choices={councils.map(({ code, name }) => ({ value: code, text: name[language] }))}
        onChange={(event) => onChange({ council: event.target.value })}
      />
      <FileField
        id="frame"
        label={importRounds.frame}
        hint={importRounds.frameHint}
        error={errorOf('frame')}
        onChoose={(frame) => onChange({ frame, renames: {} })}
      />
      <FileField
        id="responses"
        label={importRounds.responses}
        hint={importRounds.responsesHint}
        error={errorOf('responses')}
        onChoose={(responses) => onChange({ responses, renames: {} })}
      />
    </>
  )
}

type FileFieldProps = {
  id: string
  label: string
  hint: string
  error: string | undefined
  onChoose: (file: File | null) => void
}

function FileField({ onChoose, ...text }: FileFieldProps) {
  return (
    <Field {...text}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          className="input"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  )
}
