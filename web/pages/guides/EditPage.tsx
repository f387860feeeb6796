import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/guides.css'
import { AboutForm } from './AboutForm.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { draftQuery, type Guide, guideQuery } from './requests.ts'
import { ReviewForm } from './ReviewForm.tsx'
import { Withdrawal } from './Withdrawal.tsx'

/** Where a guide is kept: its text in both languages, its versions, its review, its end. */
export function EditPage() {
  const { code } = useParams({ from: '/signed-in/guides/$code/edit' })
  const { guides } = useTexts()
  const problemText = useProblemText()
  const { data: guide, error } = useQuery(guideQuery(code))
  if (error)
    return (
      <>
        <PageHeading title={guides.title} />
        <Notice kind="problem">{problemText(error)}</Notice>
      </>
    )
  if (!guide) return <Skeleton heights={[5, 30]} />
  return guide.keeps ? <Whole guide={guide} /> : <NotKept />
}

/** Another group's guide is read, not kept. */
function NotKept() {
  const { title, text } = useTexts().shell.denied
  return <PageHeading title={title} beneath={text} />
}

function Whole({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data: draft, error } = useQuery(
    draftQuery({ group: guide.group.code, guide: guide.code }),
  )
  const withdrawn = guide.state === 'withdrawn'
  return (
    <>
      <PageHeading
        title={guide.title[language]}
        above={guides.editing}
        actions={
          <Link to="/guides/$code" params={{ code: guide.code }} className="button">
            {guides.read}
          </Link>
        }
      />
      <div className="sections">
        {withdrawn && <Notice>{guides.keptAsItWas}</Notice>}
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!withdrawn && draft && <DraftEditor guide={guide} read={draft} />}
        <AboutForm guide={guide} />
        {guide.publishedOn && !withdrawn && <ReviewForm guide={guide} />}
        {!withdrawn && <Withdrawal guide={guide} />}
      </div>
    </>
  )
}
