import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { handOversQuery, takeMessages } from '../../lib/hand-overs.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { OutboxView } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import { HandOver } from './HandOver.tsx'
import { useOutboxChange } from './use-outbox-change.ts'

type HandOversProps = {
  view: OutboxView
  /** How many messages of that view can be taken. */
  waiting: number
  /** The most that one file takes. */
  most: number
  /** Whether that number is the view's, and not an earlier one's. */
  settled: boolean
}

/** Where held messages are taken many at a time, as the filters show them, and marked together; nothing where there are none. */
export function HandOvers({ view, waiting, most, settled }: HandOversProps) {
  const { handOvers } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const taken = useQuery(handOversQuery)
  const { state: _, ...which } = view
  const take = useOutboxChange(() => takeMessages(which))
  const list = taken.data ?? []
  const error = take.error ?? taken.error
  if (waiting === 0 && list.length === 0 && !error) return null
  const n = Math.min(waiting, most)
  return (
    <Card padded className="stack" labelledBy="hand-overs">
      <h2 id="hand-overs" tabIndex={-1}>
        {handOvers.title}
      </h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      <p>
        {waiting === 0
          ? handOvers.nothing
          : plural(language, handOvers.waiting, waiting, { n: number(language, waiting) })}
        {waiting > most && ` ${fill(handOvers.most, { most: number(language, most) })}`}
      </p>
      {waiting > 0 && (
        <div>
          <Button kind="primary" busy={take.isPending || !settled} onClick={() => take.mutate()}>
            {plural(language, handOvers.take, n, { n: number(language, n) })}
          </Button>
        </div>
      )}
      {list.map((handOver) => (
        <HandOver key={handOver.id} handOver={handOver} />
      ))}
    </Card>
  )
}
