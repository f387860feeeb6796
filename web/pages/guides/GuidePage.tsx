import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button, buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { Problem } from '../../lib/problems.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/guides.css'
import { date, fill, type Language, number, type Texts } from '../../locales/index.ts'
import { Declarations } from './Declarations.tsx'
import { FilesOffered } from './FilesOffered.tsx'
import { inForce, useCounting } from './use-counting.ts'
import { GuideNotices } from './GuideNotices.tsx'
import { GuideText } from './GuideText.tsx'
import { OpinionForm } from './OpinionForm.tsx'
import { Outline } from './Outline.tsx'
import { type Guide, guideQuery } from './requests.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { Versions } from './Versions.tsx'

/** A guide as it is read: its text in the reader's language or its files, its versions, who declared its use. */
export function GuidePage() {
  const { code } = useParams({ from: '/guides/$code' })
  const { version } = useSearch({ from: '/guides/$code' })
  const { guides } = useTexts()
  const problemText = useProblemText()
  const { data: guide, error } = useQuery(guideQuery(code, version))
  if (error instanceof Problem && error.status === 401) return <ForMembers code={code} />
  if (error)
    return (
      <>
        <PageHeading title={guides.title} />
        <Notice kind="problem">{problemText(error)}</Notice>
      </>
    )
  return guide ? <Whole guide={guide} /> : <Skeleton heights={[5, 30]} />
}

/** Who isn't signed in is told so, and comes back here. */
function ForMembers({ code }: { code: string }) {
  const { guides, shell } = useTexts()
  return (
    <>
      <PageHeading title={guides.forMembers.title} beneath={guides.forMembers.text} />
      <Link to="/sign-in" search={{ next: `/guides/${code}` }} className={buttonClass('primary')}>
        {shell.signIn}
      </Link>
    </>
  )
}

function Whole({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const text = useCounting(guide)
  return (
    <article>
      <PageHeading
        title={guide.title[language]}
        above={[guide.group.name[language], guide.priority?.name[language]]
          .filter(Boolean)
          .join(' · ')}
        beneath={aboutText(language, guides, guide)}
        actions={<Actions guide={guide} />}
      />
      <div className="sections">
        <GuideNotices guide={guide} />
        {guide.shown?.text && (
          <div className="guide-reading" ref={text}>
            <Outline markdown={guide.shown.text[language]} />
            <div className="card card-padded">
              <GuideText markdown={guide.shown.text[language]} language={language} />
            </div>
          </div>
        )}
        {guide.shown?.files && (
          <FilesOffered code={guide.code} number={guide.shown.number} files={guide.shown.files} />
        )}
        {!guide.shown && <EmptyState {...(guide.keeps ? guides.noTextYet : guides.noText)} />}
        {guide.reads && inForce(guide) && <OpinionForm code={guide.code} />}
        {guide.versions.length > 0 && <Versions guide={guide} />}
        {guide.reads && guide.state !== 'draft' && <Declarations guide={guide} />}
      </div>
    </article>
  )
}

function Actions({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  return (
    <>
      {guide.shown?.text && <Button onClick={() => window.print()}>{guides.print}</Button>}
      {guide.shown?.text && <TakeAlong guide={guide} />}
      {guide.keeps && (
        <Link to="/guides/$code/use" params={{ code: guide.code }} className={buttonClass('plain')}>
          {guides.seeUse}
        </Link>
      )}
      {guide.keeps && (
        <Link
          to="/guides/$code/edit"
          params={{ code: guide.code }}
          className={buttonClass('plain')}
        >
          {guides.edit}
        </Link>
      )}
    </>
  )
}

/** For whom, since when, in which version, and when it is looked at again. */
function aboutText(language: Language, texts: Texts['guides'], guide: Guide): string {
  const newest = guide.versions[0]
  const parts = [
    guide.audience && fill(texts.forWhom, { audience: guide.audience[language] }),
    guide.publishedOn && fill(texts.publishedOn, { date: date(language, guide.publishedOn) }),
    newest &&
      newest.number > 1 &&
      fill(texts.versionOf, {
        n: number(language, newest.number),
        date: date(language, newest.publishedOn),
      }),
    guide.reviewOn &&
      guide.state !== 'withdrawn' &&
      fill(texts.reviewOn, { date: date(language, guide.reviewOn) }),
  ].filter(Boolean)
  const text = parts.join(' · ')
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
