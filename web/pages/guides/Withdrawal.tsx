import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { SelectField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import {
  discardGuide,
  type Guide,
  libraryQuery,
  useLibraryChange,
  withdrawGuide,
} from './requests.ts'

/** The end of a guide: withdrawn with what takes its place, or, never published, discarded. */
export function Withdrawal({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  return (
    <section className="card card-padded stack" aria-labelledby="end">
      <h2 id="end">{guide.publishedOn ? guides.withdraw : guides.discard}</h2>
      {guide.publishedOn ? <Withdraw guide={guide} /> : <Discard guide={guide} />}
    </section>
  )
}

function Withdraw({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const [successor, setSuccessor] = useState('')
  const others = useInfiniteQuery(libraryQuery({ group: guide.group.code }, language))
  const which = { group: guide.group.code, guide: guide.code }
  const withdraw = useLibraryChange(() => withdrawGuide(which, successor || null))
  const choices = (others.data?.pages ?? [])
    .flatMap((page) => page.guides)
    .filter(({ code, state }) => code !== guide.code && state !== 'draft' && state !== 'withdrawn')
  return (
    <>
      <p className="measure muted">{guides.withdrawText}</p>
      {withdraw.error && <Notice kind="problem">{problemText(withdraw.error)}</Notice>}
      <div className="fields">
        <SelectField
          label={guides.successor}
          value={successor}
          choices={[
            { value: '', text: guides.noSuccessor },
            ...choices.map(({ code, title }) => ({ value: code, text: title[language] })),
          ]}
          onChange={(event) => setSuccessor(event.target.value)}
        />
      </div>
      <div>
        <ConfirmButton
          text={guides.withdraw}
          question={fill(guides.withdrawAsk, { title: guide.title[language] })}
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate(undefined)}
        />
      </div>
    </>
  )
}

function Discard({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const discard = useLibraryChange(
    () => discardGuide({ group: guide.group.code, guide: guide.code }),
    () => void navigate({ to: '/guides' }),
  )
  return (
    <>
      <p className="measure muted">{guides.discardText}</p>
      {discard.error && <Notice kind="problem">{problemText(discard.error)}</Notice>}
      <div>
        <ConfirmButton
          text={guides.discard}
          question={fill(guides.discardAsk, { title: guide.title[language] })}
          busy={discard.isPending}
          onConfirm={() => discard.mutate(undefined)}
        />
      </div>
    </>
  )
}
