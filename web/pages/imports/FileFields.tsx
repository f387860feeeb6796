import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../../components/Field.tsx'
import { FileField } from '../../components/FileField.tsx'
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

const tables = '.csv,.txt,text/csv,text/plain'

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
        accept={tables}
        label={importRounds.frame}
        hint={importRounds.frameHint}
        error={errorOf('frame')}
        onChoose={(frame) => onChange({ frame, renames: {} })}
      />
      <FileField
        id="responses"
        accept={tables}
        label={importRounds.responses}
        hint={importRounds.responsesHint}
        error={errorOf('responses')}
        onChoose={(responses) => onChange({ responses, renames: {} })}
      />
    </>
  )
}
