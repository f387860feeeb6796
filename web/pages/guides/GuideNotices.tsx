import { Link } from '@tanstack/react-router'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, number } from '../../locales/index.ts'
import type { Guide } from './requests.ts'

/** What a reader must know before they rely on the text: it is withdrawn, under review, a draft, or not the newest. */
export function GuideNotices({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const day = (value: string | null) => (value ? date(language, value) : '')
  const today = useToday()
  const newest = guide.versions[0]?.number
  const old = guide.shown && newest !== undefined && guide.shown.number < newest
  return (
    <>
      {guide.state === 'withdrawn' && (
        <Notice kind="warning">
          <p>
            {fill(guides.withdrawnOn, { date: day(guide.withdrawnOn) })}{' '}
            {guide.successor && (
              <>
                {guides.useInstead}{' '}
                <Link to="/guides/$code" params={{ code: guide.successor.code }}>
                  {guide.successor.title[language]}
                </Link>
              </>
            )}
          </p>
        </Notice>
      )}
      {guide.state === 'under_review' && (
        <Notice>
          <p>{fill(guides.underReview, { date: day(guide.underReviewSince) })}</p>
        </Notice>
      )}
      {guide.keeps && guide.state === 'published' && guide.reviewOn && guide.reviewOn < today && (
        <Notice kind="warning">
          <p>
            {fill(guides.reviewOverdue, { date: day(guide.reviewOn) })}{' '}
            <Link to="/guides/$code/edit" params={{ code: guide.code }}>
              {guides.reviewNow}
            </Link>
          </p>
        </Notice>
      )}
      {old && guide.shown && (
        <Notice kind="warning">
          <p>
            {fill(guides.oldVersion, { n: number(language, guide.shown.number) })}{' '}
            <Link to="/guides/$code" params={{ code: guide.code }}>
              {guides.readNewest}
            </Link>
          </p>
        </Notice>
      )}
    </>
  )
}
