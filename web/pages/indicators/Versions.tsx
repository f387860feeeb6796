import { useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import { changesOf } from './changes.ts'
import type { Indicator, Version } from './requests.ts'

/** Every version of the definition, newest first: from when, comparable or not, by whom, and what it changed. */
export function Versions({ indicator }: { indicator: Indicator }) {
  const { indicators } = useTexts()
  const heading = useId()
  return (
    <Card padded labelledBy={heading}>
      <h2 id={heading}>{indicators.versions}</h2>
      <ol className="versions">
        {indicator.versions.map((version, index) => (
          <OneVersion
            key={version.version}
            version={version}
            before={indicator.versions[index + 1] ?? null}
            isCurrent={version.version === indicator.current}
          />
        ))}
      </ol>
    </Card>
  )
}

type OneVersionProps = { version: Version; before: Version | null; isCurrent: boolean }

function OneVersion({ version, before, isCurrent }: OneVersionProps) {
  const { indicators } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const from = date(language, version.validFrom)
  const when = version.validFrom > today ? indicators.toCome : indicators.from
  const changes = before ? changesOf(language, indicators, before, version) : []
  return (
    <li>
      <div className="version-heading">
        <h3>{fill(indicators.version, { n: version.version })}</h3>
        <span>{fill(when, { date: from })}</span>
        {isCurrent && <span className="tag">{indicators.inForce}</span>}
      </div>
      <p className={version.comparability === 'break' ? 'version-break' : undefined}>
        {indicators.comparability[version.comparability]}
      </p>
      {changes.length > 0 && (
        <details>
          <summary className="small">{indicators.changedParts}</summary>
          <ul className="small">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="small muted">{recordedText(language, indicators, version)}</p>
    </li>
  )
}

function recordedText(
  language: Language,
  texts: Texts['indicators'],
  { recordedOn, author }: Version,
): string {
  if (!recordedOn) return texts.recordedOnce
  const params = { date: date(language, recordedOn), author }
  return author ? fill(texts.recordedBy, params) : fill(texts.recorded, params)
}
