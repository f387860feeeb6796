import { useTexts } from '../../../lib/texts.ts'
import type { Mails } from './requests.ts'

type Left =
  | NonNullable<Mails['next']>['leftOut'][number]
  | NonNullable<Mails['now']>['leftOut'][number]

/** Who gets less than the others, each with the reason. */
export function LeftOut({ people }: { people: readonly Left[] }) {
  const { recurring } = useTexts()
  const { mail } = recurring
  if (people.length === 0) return null
  return (
    <div>
      <h4 className="field-label">{mail.leftOut}</h4>
      <ul className="small">
        {people.map(({ name, why }) => (
          <li key={`${name} ${why}`}>
            {name}, {mail.why[why]}
          </li>
        ))}
      </ul>
    </div>
  )
}
