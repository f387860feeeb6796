import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { type GroupPage, recordState } from './requests.ts'

/** How many co-chairs the register records, what is lacking, and whether the list of people says otherwise. */
export function CoChairs({ page: { group, keeps } }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const { state, listed, lacks, disagrees } = group
  const people = (n: number) =>
    plural(language, groups.page.coChairs, n, { n: number(language, n) })
  return (
    <section aria-labelledby="co-chairs" className="stack">
      <h2 id="co-chairs">{groups.page.state}</h2>
      <p className="say">
        {state && state.coChairs !== null
          ? fill(groups.page.stateOf, {
              coChairs: people(state.coChairs),
              members: number(language, state.memberCoChairs ?? 0),
              date: date(language, state.asOf),
            })
          : groups.page.stateUnknown}
      </p>
      {lacks.length > 0 && (
        <Notice kind="warning">
          <p>
            <strong>
              {groups.columns.lacks}
              {language === 'fr' ? '\u00a0' : ''}:{' '}
              {lacks.map((word) => groups.lacks[word]).join(', ')}
            </strong>
          </p>
        </Notice>
      )}
      {disagrees && (
        <Notice>
          <p>
            {fill(groups.page.disagrees, {
              coChairs: number(language, listed.coChairs),
              members: number(language, listed.memberCoChairs),
            })}
            {keeps && ` ${groups.page.mendDisagreement}`}
          </p>
          {keeps && <RecordListed group={group.code} listed={listed} />}
        </Notice>
      )}
    </section>
  )
}

type RecordListedProps = { group: string; listed: { coChairs: number; memberCoChairs: number } }

function RecordListed({ group, listed }: RecordListedProps) {
  const { groups } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const asOf = useToday()
  const { coChairs, memberCoChairs } = listed
  const record = useMutation({
    mutationFn: () => recordState(group, { asOf, coChairs, memberCoChairs }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  })
  return (
    <>
      {record.error && <Notice kind="problem">{problemText(record.error)}</Notice>}
      <Button busy={record.isPending} onClick={() => record.mutate()}>
        {groups.page.recordListed}
      </Button>
    </>
  )
}
