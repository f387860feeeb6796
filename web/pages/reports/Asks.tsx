import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Bilingual } from '../../locales/index.ts'
import { Section } from './Frame.tsx'

type Asking = {
  code: string
  name: Bilingual
  skillsSought: Bilingual | null
  fundingNeed: Bilingual | null
}

type AsksProps = { groups: readonly Asking[]; named?: boolean }

/** What groups ask of this table: skills and money. */
export function Asks({ groups, named = false }: AsksProps) {
  const { reports, groups: words } = useTexts()
  const { language } = useLanguage()
  const asks = groups.flatMap(({ code, name, skillsSought, fundingNeed }) =>
    (
      [
        ['skills', skillsSought],
        ['funding', fundingNeed],
      ] as const
    ).flatMap(([kind, text]) =>
      text ? { key: `${code} ${kind}`, kind, name: name[language], text: text[language] } : [],
    ),
  )
  return (
    <Section id="asks" title={reports.asks}>
      {asks.length === 0 && <p className="muted">{reports.noAsks}</p>}
      <dl className="lines">
        {asks.map(({ key, kind, name, text }) => (
          <div key={key}>
            <dt>{named ? `${name}, ${reports.askKinds[kind]}` : words.page[kind]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
