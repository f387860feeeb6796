import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import type { Given, Refusal } from './requests.ts'

const shownAtOnce = 50

type RefusalsProps = {
  refusals: readonly Refusal[]
  files: Pick<Given, 'frame' | 'responses'>
}

/** Everything to mend, by file, line and column, in the order of the files; some at a time. */
export function Refusals({ refusals, files }: RefusalsProps) {
  const { refused } = useTexts().importRounds
  const { language } = useLanguage()
  const [shown, setShown] = useState(shownAtOnce)
  const numbered = refusals.slice(0, shown).map((refusal, at) => ({ ...refusal, at }))
  const left = refusals.length - numbered.length
  const count = { n: number(language, refusals.length) }
  return (
    <>
      <Notice kind="warning">{plural(language, refused.count, refusals.length, count)}</Notice>
      <div className="card">
        <DataTable
          caption={refused.caption}
          rows={numbered}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              key: 'file',
              heading: refused.file,
              names: true,
              cell: ({ file }) => files[file].name,
            },
            {
              key: 'line',
              heading: refused.line,
              numeric: true,
              cell: ({ line }) => (line === null ? refused.whole : String(line)),
            },
            {
              key: 'column',
              heading: refused.column,
              cell: ({ column }) => (column === null ? '' : <code>{column}</code>),
            },
            { key: 'text', heading: refused.why, cell: ({ text }) => text[language] },
          ]}
        />
      </div>
      {left > 0 && (
        <div className="cluster">
          <Button onClick={() => setShown(shown + shownAtOnce)}>
            {fill(refused.more, { n: number(language, Math.min(left, shownAtOnce)) })}
          </Button>
          <span className="muted small">
            {plural(language, refused.left, left, { n: number(language, left) })}
          </span>
        </div>
      )}
      <p className="muted small">{refused.again}</p>
    </>
  )
}
