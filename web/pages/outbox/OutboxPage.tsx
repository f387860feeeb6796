import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAbout } from '../../lib/about.ts'
import { type OutboxView, outboxQuery } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { Bounces } from './Bounces.tsx'
import { Filters } from './Filters.tsx'
import { HandOvers } from './HandOvers.tsx'
import { Message } from './Message.tsx'
import { MessageList } from './MessageList.tsx'

/** Every message written, and each one whole, to be handed over where no mail server sends it. */
export function OutboxPage() {
  const { outbox, waiting } = useTexts()
  const about = useAbout()
  return (
    <>
      <PageHeading
        title={outbox.title}
        beneath={outbox.beneath}
        actions={
          <Link to="/monthly-letter" className={buttonClass()}>
            {waiting.letter.open}
          </Link>
        }
      />
      <div className="stack">
        {about && (
          <div className="no-print">
            <Notice kind={about.outbox ? 'warning' : 'information'}>
              {about.outbox ? outbox.held : outbox.sent}
            </Notice>
          </div>
        )}
        <Messages />
        {about?.outbox === false && <Bounces />}
      </div>
    </>
  )
}

function Messages() {
  const { outbox } = useTexts()
  const problemText = useProblemText()
  const [view, setView] = useState<OutboxView>({})
  const list = useInfiniteQuery(outboxQuery(useDeferredValue(view)))
  const [open, setOpen] = useState<{ id: string; from: Element | null } | null>(null)
  const read = (id: string) => setOpen({ id, from: document.activeElement })
  // The reader goes back to the row they came from.
  const close = () => {
    if (open?.from instanceof HTMLElement) open.from.focus()
    setOpen(null)
  }
  const [first] = list.data?.pages ?? []
  const messages = list.data?.pages.flatMap((page) => page.messages) ?? []
  const nothingYet = first && messages.length === 0 && Object.values(view).every((part) => !part)
  if (list.error) return <Notice kind="problem">{problemText(list.error)}</Notice>
  if (!first) return <Skeleton heights={[20]} />
  if (nothingYet) return <EmptyState {...outbox.empty} />
  return (
    <>
      {open && <Message key={open.id} id={open.id} onClose={close} />}
      <div className="stack no-print">
        <Filters view={view} counts={first.counts} rounds={first.rounds} onChange={setView} />
        <HandOvers
          view={view}
          waiting={first.toTake}
          most={first.mostTaken}
          settled={!list.isPlaceholderData}
        />
        {messages.length === 0 ? (
          <EmptyState {...outbox.noneSuch} />
        ) : (
          <MessageList
            messages={messages}
            total={totalOf(first.counts, view)}
            more={list.hasNextPage ? () => void list.fetchNextPage() : null}
            busy={list.isFetchingNextPage}
            onOpen={read}
          />
        )}
      </div>
    </>
  )
}

const totalOf = (counts: Partial<Record<string, number>>, { state }: OutboxView): number =>
  state ? (counts[state] ?? 0) : Object.values(counts).reduce<number>((sum, n) => sum + (n ?? 0), 0)
