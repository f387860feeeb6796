import { PickOne } from '../../components/Choices.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from './plan.ts'

type PromiseFieldsProps = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  /** Whether a co-chair can be asked to approve an anonymous round. */
  anonymous: boolean
  /** The modes the instrument may be answered in. */
  offered: readonly string[]
}

/** What people are promised; of an anonymous round also whether its home councils have keys of their own. */
export function PromiseFields({ draft, onChange, anonymous, offered }: PromiseFieldsProps) {
  const { consultations, launches, newRound } = useTexts()
  return (
    <>
      <PickOne
        legend={newRound.mode}
        value={draft.mode}
        choices={(['anonymous', 'confidential', 'named'] as const)
          .filter((mode) => offered.includes(mode) && (anonymous || mode !== 'anonymous'))
          .map((value) => ({
            value,
            text: consultations.modes[value],
            hint: consultations.modesWhy[value],
          }))}
        onPick={(mode) => onChange({ mode })}
      />
      {draft.mode === 'anonymous' && (
        <PickOne
          legend={launches.strata}
          value={draft.together ? 'together' : 'apart'}
          choices={[
            { value: 'together', text: launches.together, hint: launches.togetherWhy },
            { value: 'apart', text: launches.apart, hint: launches.apartWhy },
          ]}
          onPick={(strata) => onChange({ together: strata === 'together' })}
        />
      )}
    </>
  )
}
