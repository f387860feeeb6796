import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { MessageRow } from '../../lib/outbox.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, type Texts, time } from '../../locales/index.ts'

type MessageListProps = {
  messages: readonly MessageRow[]
  total: number
  /** Loads the next page; null on the last one. */
  more: (() => void) | null
  busy: boolean
  onOpen: (id: string) => void
}

/** Messages, newest first, a page at a time: whom, what, and what became of it. */
export function MessageList({ messages, total, more, busy, onOpen }: MessageListProps) {
  const { outbox, handOvers } = useTexts()
  const { language } = useLanguage()
  const timeZone = useAbout()?.timeZone
  const shown = { shown: number(language, messages.length), total: number(language, total) }
  return (
    <>
      <p className="small muted" role="status">
        {fill(outbox.shown, shown)}
      </p>
      <div className="card">
        <DataTable
          caption={outbox.caption}
          columns={columnsOf(language, { ...outbox, inFile: handOvers.inFile }, timeZone, onOpen)}
          rows={messages}
          rowKey={({ id }) => id}
        />
      </div>
      {more && (
        <div>
          <Button busy={busy} onClick={more}>
            {outbox.more}
          </Button>
        </div>
      )}
    </>
  )
}

type ListTexts = Texts['outbox'] & Pick<Texts['handOvers'], 'inFile'>

function columnsOf(
  language: Language,
  texts: ListTexts,
  timeZone: string | undefined,
  onOpen: (id: string) => void,
): Column<MessageRow>[] {
  const { columns } = texts
  const at = (instant: string) =>
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
      cell: ({ id, to, name, subject }) => (
        <>
          <Button
            kind="quiet"
            aria-label={fill(texts.read, { name: name ?? to, subject })}
            onClick={() => onOpen(id)}
          >
            {name ?? to}
          </Button>
          {name && <span className="beneath">{to}</span>}
        </>
      ),
    },
    {
      key: 'subject',
      heading: columns.subject,
      width: '34%',
      cell: ({ subject, kind, language: own }) => (
        <>
          <span lang={own}>{subject}</span>
          <span className="beneath">{texts.kinds[kind]}</span>
        </>
      ),
    },
    {
      key: 'state',
      heading: columns.state,
      cell: (row) => <State row={row} texts={texts} at={at} />,
    },
    {
      key: 'written',
      heading: columns.written,
      width: '16%',
      cell: ({ createdAt }) => at(createdAt),
    },
  ]
}

type StateProps = { row: MessageRow; texts: ListTexts; at: (instant: string) => string }

function State({ row, texts, at }: StateProps) {
  return (
    <>
      {texts.states[row.state]}
      {row.failure && <span className="beneath server-said">{row.failure}</span>}
      {row.takenAt && row.state === 'held' && (
        <span className="beneath">{fill(texts.inFile, { at: at(row.takenAt) })}</span>
      )}
      {row.failure && row.state === 'queued' && (
        <span className="beneath">{fill(texts.tryAgainAt, { at: at(row.nextAttemptAt) })}</span>
      )}
    </>
  )
}
