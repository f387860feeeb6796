import { Link } from '@tanstack/react-router'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import type { Invited } from './requests.ts'

const namedAtOnce = 5

/** Whom a round, planned or open, asks more than the limit; nothing where it is nobody. */
export function BurdenWarning({ burden: { limit, over } }: Pick<Invited, 'burden'>) {
  const { burden } = useTexts()
  const { language } = useLanguage()
  if (over.length === 0) return null
  const names = over
    .slice(0, namedAtOnce)
    .map(({ name, invitations, minutes }) =>
      plural(language, burden.person, invitations, { name, invitations, minutes }),
    )
  const rest = over.length - names.length
  return (
    <Notice kind="warning">
      <p>
        <strong>
          {plural(language, burden.warning, over.length, {
            n: number(language, over.length),
            limit: plural(language, burden.atMost, limit.invitations, limit),
          })}
        </strong>{' '}
        {names.join(', ')}
        {rest > 0 && ` ${fill(burden.others, { n: number(language, rest) })}`}.
      </p>
      <Link to="/burden">{burden.link}</Link>
    </Notice>
  )
}
