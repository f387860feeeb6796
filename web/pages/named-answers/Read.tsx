import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { type Round, waveQuery } from '../../lib/waves.ts'
import { answersQuery, askedQuery, type Respondent, type Section } from './requests.ts'

/** A round, what it asks, and who answered. */
export type Reading = {
  round: Round
  sections: readonly Section[]
  people: readonly Respondent[]
}

type ReadProps = {
  wave: string
  /** What stands above where the answers are not for reading, or nothing more is known than the round. */
  heading: (round: Round, people: readonly Respondent[]) => ReactNode
  children: (reading: Reading) => ReactNode
}

/** Reads a named round's answers; of another round it says why there are none to read. */
export function Read(props: ReadProps) {
  return (
    <Suspense fallback={<Skeleton heights={[5, 20]} />}>
      <Whole {...props} />
    </Suspense>
  )
}

function Whole({ wave, heading, children }: ReadProps) {
  const problemText = useProblemText()
  const { data: round } = useSuspenseQuery(waveQuery(wave))
  const answers = useQuery(answersQuery(wave))
  const asked = useQuery(askedQuery(wave))
  const error = answers.error ?? asked.error
  if (!error && !(answers.data && asked.data)) return <Skeleton heights={[5, 20]} />
  const people = answers.data ?? []
  return (
    <>
      {heading(round, people)}
      {error ? (
        <Notice kind="problem">{problemText(error)}</Notice>
      ) : (
        children({ round, sections: asked.data?.sections ?? [], people })
      )}
    </>
  )
}
