import { Card } from '../../components/Card.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { number, plural } from '../../locales/index.ts'
import { BurdenWarning } from './BurdenWarning.tsx'
import type { Invited } from './requests.ts'

type PreviewProps = { preview: Invited | undefined; error: Error | null }

/** Exactly who a plan would ask, before anything is sent. */
export function Preview({ preview, error }: PreviewProps) {
  const { newRound } = useTexts()
  const problemText = useProblemText()
  return (
    <Card padded className="stack" labelledBy="preview">
      <h2 id="preview">{newRound.preview}</h2>
      <div className="stack" aria-live="polite">
        {error && <Notice kind="warning">{problemText(error)}</Notice>}
        {!error && !preview && <p className="muted">{newRound.previewWait}</p>}
        {!error && preview && <Everyone preview={preview} />}
      </div>
    </Card>
  )
}

function Everyone({ preview }: { preview: Invited }) {
  const { newRound, consultations } = useTexts()
  const { language } = useLanguage()
  const { invited, byOrder, people } = preview
  return (
    <>
      <p className="say">
        <strong>
          {plural(language, newRound.invited, invited, { n: number(language, invited) })}
        </strong>
      </p>
      <BurdenWarning burden={preview.burden} />
      <DataTable
        caption={newRound.byOrder}
        narrow="scroll"
        rows={byOrder}
        rowKey={({ order }) => order}
        columns={[
          {
            key: 'order',
            heading: newRound.order,
            names: true,
            cell: ({ order }) => wordText(consultations.orders, order),
          },
          {
            key: 'invited',
            heading: newRound.number,
            numeric: true,
            cell: (row) => number(language, row.invited),
          },
        ]}
      />
      <details>
        <summary className="field-label">{newRound.people}</summary>
        <DataTable
          caption={newRound.people}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', heading: newRound.person.name, names: true, cell: ({ name }) => name },
            {
              key: 'jurisdiction',
              heading: newRound.person.jurisdiction,
              cell: ({ jurisdiction }) => jurisdiction.name?.[language] ?? jurisdiction.code,
            },
            {
              key: 'language',
              heading: newRound.person.language,
              cell: (person) => newRound.languages[person.language],
            },
          ]}
        />
      </details>
    </>
  )
}
