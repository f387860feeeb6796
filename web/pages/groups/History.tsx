import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import type { GroupPage } from './requests.ts'

/** What the group was called before, and every state recorded of its co-chairs. */
export function History({ page: { names, states } }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const councilName = (code: string) =>
    councils.find((one) => one.code === code)?.name[language] ?? code
  const recorded = states.filter(({ coChairs }) => coChairs !== null)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{groups.page.history}</h2>
      {names.length === 0 && <p className="muted">{groups.page.noHistory}</p>}
      <ul className="plain-list">
        {names.map(({ until, name, kind, council }) => (
          <li key={until}>
            {fill(groups.page.was, { date: date(language, until), name: name[language] })} (
            {wordText(groups.kinds, kind)}, {councilName(council)})
          </li>
        ))}
        {recorded.map(({ asOf, coChairs, memberCoChairs }) => (
          <li key={asOf}>
            {fill(groups.page.stateOf, {
              coChairs: plural(language, groups.page.coChairs, coChairs ?? 0, {
                n: number(language, coChairs ?? 0),
              }),
              members: number(language, memberCoChairs ?? 0),
              date: date(language, asOf),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
