import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill } from '../../locales/index.ts'
import type { Workplan } from './requests.ts'

/** Every approval of the workplan: when, by whom, and what it promises. */
export function Versions({ plan }: { plan: Workplan }) {
  const { versions: texts } = useTexts().workplan
  const { language } = useLanguage()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{texts.title}</h2>
      {plan.versions.length === 0 && <p className="muted">{texts.none}</p>}
      <div className="stack">
        {plan.versions.map(({ number, approvedAt, by, milestones }) => (
          <details key={number} className="card card-padded fold">
            <summary>
              {fill(by ? texts.line : texts.lineUnsigned, {
                number,
                date: date(language, approvedAt.slice(0, 10)),
                name: by,
              })}
            </summary>
            <DataTable
              caption={fill(texts.caption, { number })}
              rows={milestones}
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
          </details>
        ))}
      </div>
    </section>
  )
}
