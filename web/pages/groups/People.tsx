import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import { GiveSeat } from './GiveSeat.tsx'
import { endSeat, type GroupPage, type Seat } from './requests.ts'

/** Who sits in the group and for which jurisdiction; the analyst gives and ends seats. */
export function People({ page }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const keeps = useMay('groups.keep')
  const today = useToday()
  const [giving, setGiving] = useState(false)
  const now = keeps && page.on === today
  const columns = seatColumns(language, groups.page)
  const shown = now ? [...columns, endColumn(groups.page, page.group.code)] : columns
  return (
    <section aria-labelledby="people">
      <div className="cluster between">
        <h2 id="people">{groups.page.people}</h2>
        {now && page.group.endedBy === null && (
          <Button aria-expanded={giving} onClick={() => setGiving(!giving)}>
            {groups.page.give}
          </Button>
        )}
      </div>
      <div className="stack">
        {giving && <GiveSeat group={page.group.code} onDone={() => setGiving(false)} />}
        {page.seats.length === 0 ? (
          <p className="muted">{groups.page.nobody}</p>
        ) : (
          <div className="card">
            <DataTable
              caption={groups.page.peopleCaption}
              columns={shown}
              rows={page.seats}
              rowKey={({ id }) => id}
            />
          </div>
        )}
      </div>
    </section>
  )
}

/** Who, as what, for whom, since when. */
export function seatColumns(language: Language, texts: Texts['groups']['page']): Column<Seat>[] {
  return [
    {
      key: 'person',
      heading: texts.person,
      names: true,
      width: '34%',
      cell: ({ name, councilMember }) => (
        <>
          <span className="person">{name}</span>
          {councilMember && <span className="beneath">{texts.councilMember}</span>}
        </>
      ),
    },
    { key: 'role', heading: texts.role, cell: ({ role }) => texts.roles[role] },
    {
      key: 'jurisdiction',
      heading: texts.jurisdiction,
      cell: ({ jurisdictionName }) => jurisdictionName[language],
    },
    {
      key: 'since',
      heading: texts.since,
      cell: ({ startsOn }) => <span className="nowrap">{date(language, startsOn, 'medium')}</span>,
    },
  ]
}

const endColumn = (texts: Texts['groups']['page'], group: string): Column<Seat> => ({
  key: 'end',
  heading: texts.end,
  cell: (seat) => <EndSeat group={group} seat={seat} />,
})

function EndSeat({ group, seat }: { group: string; seat: Seat }) {
  const { groups, common } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const today = useToday()
  const end = useMutation({
    mutationFn: () => endSeat(group, seat.id, today),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  })
  if (seat.endsOn !== null) return <EndsOn day={seat.endsOn} />
  return (
    <>
      {end.error && <Notice kind="problem">{problemText(end.error)}</Notice>}
      <ConfirmButton
        kind="quiet"
        text={groups.page.end}
        label={fill(common.actionOn, { action: groups.page.end, name: seat.name })}
        question={fill(groups.page.endAsk, { name: seat.name })}
        busy={end.isPending}
        onConfirm={() => end.mutate()}
      />
    </>
  )
}

function EndsOn({ day }: { day: string }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  return (
    <span className="muted">
      {groups.page.until} {date(language, day, 'medium')}
    </span>
  )
}
