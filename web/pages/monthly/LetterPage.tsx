import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { DataTable } from '../../components/DataTable.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import '../../look/workplan.css'
import { date, fill, number } from '../../locales/index.ts'
import { type LetterPage as Page, letterQuery } from './requests.ts'
import { Setting } from './Setting.tsx'

/** The monthly letter to co-chairs: when it leaves, exactly who would get what, and which left. */
export function LetterPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 10, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { letter } = useTexts().waiting
  const { language } = useLanguage()
  const { data: page } = useSuspenseQuery(letterQuery)
  return (
    <>
      <PageHeading title={letter.title} beneath={letter.beneath} />
      <div className="sections">
        <p className="say">
          {page.enabled
            ? fill(letter.on, { date: date(language, page.next.day, 'weekday') })
            : letter.off}
        </p>
        <Setting key={`${page.enabled} ${page.day}`} page={page} />
        <People page={page} />
        <Left page={page} />
      </div>
    </>
  )
}

function People({ page }: { page: Page }) {
  const { letter } = useTexts().waiting
  const { language } = useLanguage()
  return (
    <section aria-labelledby="people">
      <h2 id="people">{letter.people}</h2>
      <p className="muted small">{letter.peopleBeneath}</p>
      {page.people.length === 0 ? (
        <p className="muted">{letter.nobody}</p>
      ) : (
        <div className="card">
          <DataTable
            caption={letter.people}
            rows={page.people}
            rowKey={({ email }) => email}
            columns={[
              {
                key: 'name',
                heading: letter.name,
                names: true,
                width: '26%',
                cell: ({ name, email }) => (
                  <>
                    {name}
                    <span className="beneath">{email}</span>
                  </>
                ),
              },
              {
                key: 'groups',
                heading: letter.groups,
                width: '24%',
                cell: ({ groups }) => groups.map(({ name }) => name[language]).join(', '),
              },
              { key: 'what', heading: letter.what, cell: (one) => <Letter person={one} /> },
            ]}
          />
        </div>
      )}
    </section>
  )
}

function Letter({ person: { letter, stopped } }: { person: Page['people'][number] }) {
  const texts = useTexts().waiting.letter
  if (!letter) return <span className="muted">{stopped ? texts.stopped : texts.nothing}</span>
  return (
    <details lang={letter.language}>
      <summary>{letter.subject}</summary>
      <p className="letter-text">{letter.text}</p>
    </details>
  )
}

function Left({ page: { left } }: { page: Page }) {
  const { letter } = useTexts().waiting
  const { language } = useLanguage()
  return (
    <section aria-labelledby="left">
      <h2 id="left">{letter.left}</h2>
      {left.length === 0 ? (
        <p className="muted">{letter.none}</p>
      ) : (
        <div className="card">
          <DataTable
            caption={letter.left}
            rows={left}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                heading: letter.month,
                names: true,
                cell: ({ month }) => date(language, `${month}-01`, 'month'),
              },
              {
                key: 'left',
                heading: letter.leftOn,
                cell: ({ sentAt }) => date(language, sentAt, 'medium'),
              },
              {
                key: 'letters',
                heading: letter.letters,
                numeric: true,
                cell: ({ letters }) => number(language, letters),
              },
            ]}
          />
        </div>
      )}
    </section>
  )
}
