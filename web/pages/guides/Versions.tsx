import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number } from '../../locales/index.ts'
import type { Guide } from './requests.ts'

/** Every version as it was published, with what changed; each can still be read. */
export function Versions({ guide: { code, versions, shown } }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{guides.versions}</h2>
      <ul className="plain-list versions">
        {versions.map((version, at) => {
          const name = fill(guides.versionNumber, { n: number(language, version.number) })
          const search = at === 0 ? {} : { version: version.number }
          return (
            <li key={version.number}>
              {version.number === shown?.number ? (
                <strong>{name}</strong>
              ) : (
                <Link to="/guides/$code" params={{ code }} search={search}>
                  {name}
                </Link>
              )}
              <span className="muted"> · {date(language, version.publishedOn)}</span>
              <span className="beneath">{version.note[language]}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
