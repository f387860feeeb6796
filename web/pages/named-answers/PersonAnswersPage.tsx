import { Link, useParams } from '@tanstack/react-router'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Round } from '../../lib/waves.ts'
import { fill, list } from '../../locales/index.ts'
import { Neighbours } from './Neighbours.tsx'
import { PersonAnswers } from './PersonAnswers.tsx'
import { Read } from './Read.tsx'
import type { Respondent } from './requests.ts'
import '../../look/answers.css'

/** What one person answered in a named round, in the instrument's order; it prints. */
export function PersonAnswersPage() {
  const { wave, person: id } = useParams({
    from: '/signed-in/consultations/$wave/answers/$person',
  })
  const { namedAnswers: texts } = useTexts()
  const personOf = (people: readonly Respondent[]) => people.find(({ personId }) => personId === id)
  return (
    <Read
      wave={wave}
      heading={(round, people) => <Heading round={round} person={personOf(people)} />}
    >
      {({ sections, people }) => {
        const person = personOf(people)
        if (!person) return <Notice>{texts.notAmong}</Notice>
        return (
          <div className="stack">
            <PersonAnswers person={person} sections={sections} />
            <Neighbours wave={wave} person={person} people={people} />
          </div>
        )
      }}
    </Read>
  )
}

function Heading({ round, person }: { round: Round; person: Respondent | undefined }) {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const title = fill(texts.title, { round: round.title[language] })
  return (
    <PageHeading
      title={person?.name ?? title}
      above={person && title}
      beneath={person && <From person={person} />}
      actions={
        <>
          {person && <Button onClick={() => window.print()}>{texts.print}</Button>}
          <Link
            to="/consultations/$wave/answers"
            params={{ wave: round.id }}
            className={buttonClass()}
          >
            {texts.everybody}
          </Link>
        </>
      }
    />
  )
}

/** Where the person is from, and what they co-chaired while the round was open. */
function From({ person: { jurisdiction, groups } }: { person: Respondent }) {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const names = groups.map(({ name }) => name[language])
  const coChairs = names.length > 0 && fill(texts.coChairs, { groups: list(language, names) })
  return [jurisdiction?.[language] ?? texts.unknownJurisdiction, coChairs]
    .filter(Boolean)
    .join(' · ')
}
