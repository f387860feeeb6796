import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type MessageRow, outboxQuery } from '../../lib/outbox.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { date, fill, type Language, type Texts, time } from '../../locales/index.ts'
import { Message } from './Message.tsx'

/** Every message written, and each one whole, to be handed over where no mail server sends it. */
export function OutboxPage() {
  const { outbox } = useTexts()
  const about = useAbout()
  return (
    <>
      <PageHeading title={outbox.title} beneath={outbox.beneath} />
      <div className="stack">
        {about && (
          <Notice kind={about.outbox ? 'warning' : 'information'}>
            {about.outbox ? outbox.held : outbox.sent}
          </Notice>
        )}
        <Suspense fallback={<Skeleton heights={[20]} />}>
          <Messages />
        </Suspense>
      </div>
    </>
  )
}

function Messages() {
  const { outbox } = useTexts()
  const { language } = useLanguage()
  const timeZone = useAbout()?.timeZone
  const { data: messages } = useSuspenseQuery(outboxQuery)
  const [open, setOpen] = useState<{ id: string; from: Element | null } | null>(null)
  const read = (id: string) => setOpen({ id, from: document.activeElement })
  // The reader goes back to the row they came from.
  const close = () => {
    if (open?.from instanceof HTMLElement) open.from.focus()
    setOpen(null)
  }
  if (messages.length === 0) return <EmptyState {...outbox.empty} />
  return (
    <>
      {open && <Message key={open.id} id={open.id} onClose={close} />}
      <div className="card">
        <DataTable
          caption={outbox.caption}
          columns={columnsOf(language, outbox, timeZone, read)}
          rows={messages}
          rowKey={({ id }) => id}
        />
      </div>
    </>
  )
}

function columnsOf(
  language: Language,
  texts: Texts['outbox'],
  timeZone: string | undefined,
  onOpen: (id: string) => void,
): Column<MessageRow>[] {
  const { columns } = texts
  const written = (instant: string) =>
    fill(texts.at, {
      date: date(language, instant, 'medium', timeZone),
      time: time(language, instant, timeZone),
    })
  return [
    {
      key: 'to',
      heading: columns.to,
      width: '26%',
      names: true,
      cell: ({ id, to, subject }) => (
        <Button
          kind="quiet"
          aria-label={fill(texts.read, { name: to, subject })}
          onClick={() => onOpen(id)}
        >
          {to}
        </Button>
      ),
    },
    { key: 'subject', heading: columns.subject, width: '38%', cell: ({ subject }) => subject },
    { key: 'kind', heading: columns.kind, cell: ({ kind }) => wordText(texts.kinds, kind) },
    { key: 'state', heading: columns.state, cell: ({ state }) => wordText(texts.states, state) },
    { key: 'written', heading: columns.written, cell: ({ createdAt }) => written(createdAt) },
  ]
}
