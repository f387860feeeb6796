import { Link, useParams } from '@tanstack/react-router'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Round } from '../../lib/waves.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Read, type Reading } from './Read.tsx'
import { useRespondentColumns } from './use-respondent-columns.tsx'
import '../../look/answers.css'

/** Who answered a named round: each name leads to that person's answers. */
export function NamedAnswersPage() {
  const { wave } = useParams({ from: '/signed-in/consultations/$wave/answers' })
  return (
    <Read wave={wave} heading={(round) => <Heading round={round} />}>
      {(reading) => <Respondents {...reading} />}
    </Read>
  )
}

function Heading({ round }: { round: Round }) {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const open = round.state === 'open'
  return (
    <PageHeading
      title={fill(texts.title, { round: round.title[language] })}
      beneath={fill(open ? texts.openUntil : texts.closedOn, {
        instrument: round.instrumentTitle[language],
        date: date(language, round.closedOn ?? round.closesOn),
      })}
      actions={
        <Link to="/consultations/$wave" params={{ wave: round.id }} className={buttonClass()}>
          {texts.back}
        </Link>
      }
    />
  )
}

function Respondents({ round, sections, people }: Reading) {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const columns = useRespondentColumns(round.id, sections)
  if (people.length === 0)
    return <EmptyState {...(round.state === 'open' ? texts.nobodyYet : texts.nobody)} />
  const n = number(language, people.length)
  return (
    <div className="stack">
      <p className="small muted">{texts.lawful}</p>
      <section className="card">
        <DataTable
          caption={plural(language, texts.people, people.length, { n })}
          captionShown
          columns={columns}
          rows={people}
          rowKey={({ personId }) => personId}
        />
      </section>
    </div>
  )
}
