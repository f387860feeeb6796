import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../components/Card.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ask, client } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { Problem } from '../../lib/problems.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'

const read = (wave: string) => ask(client.ballots[':wave'].receipts.$get({ param: { wave } }))
type Published = Awaited<ReturnType<typeof read>>

/** The receipts of a closed anonymous round, for anybody: a respondent finds theirs. */
export function ReceiptsPage() {
  const { ballot } = useTexts()
  const problemText = useProblemText()
  const { wave } = useParams({ from: '/receipts/$wave' })
  const { data, error } = useQuery({ queryKey: ['receipts', wave], queryFn: () => read(wave) })
  const words = ballot.receipts
  if (data) return <Receipts published={data} />
  if (!error) return <Skeleton heights={[5, 12]} />
  const code = error instanceof Problem ? error.code : ''
  const text =
    code === 'wave.open' ? words.open : code === 'wave.unknown' ? words.unknown : problemText(error)
  return (
    <>
      <PageHeading title={words.search} />
      <Notice kind="warning">{text}</Notice>
    </>
  )
}

function Receipts({ published }: { published: Published }) {
  const { ballot } = useTexts()
  const { language } = useLanguage()
  const words = ballot.receipts
  const { title, closedOn, destroyed, receipts, received } = published
  const about = { title: title[language], date: date(language, closedOn, 'long') }
  const n = plural(language, words.count, received, { n: number(language, received) })
  return (
    <>
      <PageHeading title={fill(words.title, about)} />
      <Card padded className="narrow">
        <p>{fill(destroyed ? words.destroyed : words.text, { ...about, n })}</p>
        {!destroyed && <Search receipts={receipts} />}
      </Card>
    </>
  )
}

function Search({ receipts }: { receipts: readonly string[] }) {
  const { ballot } = useTexts()
  const words = ballot.receipts
  const [typed, setTyped] = useState('')
  const wanted = signs(typed)
  const whole = wanted.length === 16
  const found = receipts.some((receipt) => signs(receipt) === wanted)
  return (
    <>
      <TextField
        label={words.search}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div aria-live="polite">
        {whole && (
          <Notice kind={found ? 'done' : 'warning'}>{found ? words.found : words.missing}</Notice>
        )}
      </div>
      <details>
        <summary>{words.list}</summary>
        <ul className="receipts">
          {receipts.map((receipt) => (
            <li key={receipt}>
              <code>{receipt}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** What people type, however they group it. */
const signs = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')
