import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/guides.css'
import { date, fill } from '../../locales/index.ts'
import { Opinions } from './Opinions.tsx'
import { Promotions } from './Promotions.tsx'
import { type Guide, guideQuery, usageQuery } from './requests.ts'
import { Results } from './Results.tsx'
import { UseByJurisdiction } from './UseByJurisdiction.tsx'
import { UseByMonth } from './UseByMonth.tsx'

/** How a guide is used, for those who keep it. */
export function UsagePage() {
  const { code } = useParams({ from: '/signed-in/guides/$code/use' })
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
  return guide ? <Whole guide={guide} /> : <Skeleton heights={[5, 20]} />
}

function Whole({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const which = { group: guide.group.code, guide: guide.code }
  const { data: usage, error } = useQuery(usageQuery(which))
  return (
    <>
      <PageHeading
        title={fill(guides.usage.title, { title: guide.title[language] })}
        above={guide.group.name[language]}
        beneath={usage && fill(guides.usage.beneath, { date: date(language, usage.since) })}
        actions={
          <Link to="/guides/$code" params={{ code: guide.code }} className={buttonClass()}>
            {guides.read}
          </Link>
        }
      />
      <div className="sections">
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!usage && !error && <Skeleton heights={[20, 20]} />}
        {usage && (
          <>
            <div className="use-beside">
              <UseByMonth usage={usage} />
              <Results council={usage.council} />
            </div>
            <UseByJurisdiction usage={usage} />
            <Promotions which={which} usage={usage} />
            <Opinions opinions={usage.opinions} />
          </>
        )}
        <p className="small muted measure">{guides.usage.how}</p>
      </div>
    </>
  )
}
