import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/guides.css'
import { number, plural } from '../../locales/index.ts'
import { BeginGuide } from './BeginGuide.tsx'
import { Filters } from './Filters.tsx'
import { GuideTable } from './GuideTable.tsx'
import { libraryQuery } from './requests.ts'

/** The library: every guide one may see, found by words, group, priority and state. */
export function GuidesPage() {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const wanted = useSearch({ from: '/guides' })
  const session = useSession()
  const [beginning, setBeginning] = useState(false)
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    libraryQuery(wanted, language),
  )
  const seesLeft = useMay('groups.keep')
  const [first] = data?.pages ?? []
  const rows = data?.pages.flatMap((page) => page.guides) ?? []
  const keeps = first && first.keepsGroups.length > 0
  const narrowed = Object.keys(wanted).length > 0
  const begin = keeps && (
    <>
      {seesLeft && (
        <Link to="/guides-left" className={buttonClass()}>
          {guides.left.title}
        </Link>
      )}
      <Button kind="primary" aria-expanded={beginning} onClick={() => setBeginning(!beginning)}>
        {guides.begin}
      </Button>
    </>
  )
  return (
    <>
      <PageHeading
        title={guides.title}
        beneath={session ? guides.beneath : guides.beneathPublic}
        actions={begin}
      />
      <div className="stack">
        {beginning && first && (
          <BeginGuide groups={first.keepsGroups} onDone={() => setBeginning(false)} />
        )}
        {first && <Filters wanted={wanted} library={first} />}
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!first && !error && <Skeleton heights={[3, 24]} />}
        {first && (
          <p className="small muted" role="status">
            {plural(language, guides.found, first.total, { n: number(language, first.total) })}
          </p>
        )}
        {first?.total === 0 && <EmptyState {...(narrowed ? guides.nothing : guides.empty)} />}
        {rows.length > 0 && <GuideTable rows={rows} />}
        {hasNextPage && (
          <div>
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {guides.more}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
