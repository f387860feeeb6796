import { useEffect, useRef } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAbout } from '../../lib/about.ts'
import {
  type HandOver as Taken,
  handOverAddress,
  handOverFiles,
  markTogether,
  putBack,
} from '../../lib/hand-overs.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural, time } from '../../locales/index.ts'
import { useOutboxChange } from './use-outbox-change.ts'

/** Messages taken together: their file while they wait, and the one act that marks them, or takes that back. */
export function HandOver({ handOver }: { handOver: Taken }) {
  const { handOvers, outbox } = useTexts()
  const { language } = useLanguage()
  const timeZone = useAbout()?.timeZone
  const { id, held, handedOver, cancelled, takenAt, takenBy, handedOverAt } = handOver
  const at = (instant: string) =>
    fill(outbox.at, {
      date: date(language, instant, 'medium', timeZone),
      time: time(language, instant, timeZone),
    })
  const counted = (forms: Parameters<typeof plural>[1], n: number) =>
    plural(language, forms, n, { n: number(language, n) })
  const heading = useRef<HTMLHeadingElement>(null)
  const isOpen = held > 0
  const before = useRef(isOpen)
  // What was pressed is gone once the messages are marked, or waiting again.
  useEffect(() => {
    if (before.current !== isOpen) heading.current?.focus()
    before.current = isOpen
  }, [isOpen])
  return (
    <div className="stack rule-above" role="group" aria-labelledby={`hand-over-${id}`}>
      <div>
        <h3 id={`hand-over-${id}`} tabIndex={-1} ref={heading}>
          {isOpen ? counted(handOvers.open, held) : counted(handOvers.done, handedOver)}
        </h3>
        <p className="small muted">
          {fill(handOvers.taken, { name: takenBy, at: at(takenAt) })}
          {!isOpen && handedOverAt && ` · ${fill(handOvers.marked, { at: at(handedOverAt) })}`}
        </p>
      </div>
      {isOpen && handedOver > 0 && <p>{counted(handOvers.alreadyMarked, handedOver)}</p>}
      {isOpen && cancelled > 0 && (
        <Notice kind="warning">{counted(handOvers.cancelled, cancelled)}</Notice>
      )}
      {isOpen && <Files id={id} />}
      <Acts handOver={handOver} at={at(takenAt)} counted={counted} />
    </div>
  )
}

function Files({ id }: { id: string }) {
  const { handOvers } = useTexts()
  const { language } = useLanguage()
  return (
    <>
      <div className="cluster" role="group" aria-label={handOvers.save}>
        {handOverFiles.map((file) => (
          <a
            key={file}
            className={buttonClass()}
            href={handOverAddress(id, file, language)}
            download
          >
            {handOvers.files[file]}
          </a>
        ))}
      </div>
      <p className="small muted">
        {handOvers.how} {handOvers.personal}
      </p>
    </>
  )
}

type ActsProps = {
  handOver: Taken
  at: string
  counted: (forms: Parameters<typeof plural>[1], n: number) => string
}

function Acts({ handOver: { id, held, handedOver }, at, counted }: ActsProps) {
  const { handOvers } = useTexts()
  const problemText = useProblemText()
  const isOpen = held > 0
  const mark = useOutboxChange(() =>
    markTogether(id, { handedOver: isOpen, messages: isOpen ? held : handedOver }),
  )
  const back = useOutboxChange(() => putBack(id))
  const error = mark.error ?? back.error
  const of = (action: string) => ({ text: action, label: fill(handOvers.of, { action, at }) })
  return (
    <>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      <div className="cluster">
        {isOpen ? (
          <>
            <ConfirmButton
              key="mark"
              kind="primary"
              {...of(counted(handOvers.mark, held))}
              question={counted(handOvers.ask, held)}
              busy={mark.isPending}
              onConfirm={() => mark.mutate()}
            />
            <ConfirmButton
              key="back"
              {...of(handOvers.putBack)}
              question={counted(handOvers.askBack, held)}
              busy={back.isPending}
              onConfirm={() => {
                // This part of the page goes away with what was put back.
                document.getElementById('hand-overs')?.focus()
                back.mutate()
              }}
            />
          </>
        ) : (
          <ConfirmButton
            key="undo"
            {...of(handOvers.undo)}
            question={counted(handOvers.askUndo, handedOver)}
            busy={mark.isPending}
            onConfirm={() => mark.mutate()}
          />
        )}
      </div>
    </>
  )
}
