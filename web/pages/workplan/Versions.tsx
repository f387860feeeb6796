import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number as inDigits, plural } from '../../locales/index.ts'
import { versionQuery, type Workplan } from './requests.ts'

/** Every approval of the workplan: when, by whom, and what it promises. */
export function Versions({ plan }: { plan: Workplan }) {
  const { versions: texts } = useTexts().workplan
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{texts.title}</h2>
      {plan.versions.length === 0 && <p className="muted">{texts.none}</p>}
      <div className="stack">
        {plan.versions.map((version) => (
          <Version key={version.number} group={plan.group.code} version={version} />
        ))}
      </div>
    </section>
  )
}

type VersionProps = { group: string; version: Workplan['versions'][number] }

/** What it promises is asked for when somebody looks. */
function Version({ group, version: { number, approvedAt, by, promised } }: VersionProps) {
  const { versions: texts } = useTexts().workplan
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone
  const [open, setOpen] = useState(false)
  return (
    <details
      className="card card-padded fold"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {fill(by ? texts.line : texts.lineUnsigned, {
          number,
          date: date(language, approvedAt, 'long', zone),
          name: by,
        })}{' '}
        <span className="muted small">
          {plural(language, texts.promises, promised, { n: inDigits(language, promised) })}
        </span>
      </summary>
      {open && <Promises group={group} number={number} />}
    </details>
  )
}

function Promises({ group, number }: { group: string; number: number }) {
  const { versions: texts } = useTexts().workplan
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(versionQuery(group, number))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[8]} />
  return (
    <DataTable
      caption={fill(texts.caption, { number })}
      rows={data.milestones}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: 'milestone',
          heading: texts.milestone,
          names: true,
          cell: ({ title }) => title[language],
        },
        {
          key: 'due',
          heading: texts.due,
          cell: ({ dueOn }) => date(language, dueOn, 'medium'),
        },
      ]}
    />
  )
}
