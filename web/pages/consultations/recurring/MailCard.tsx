import { DataTable } from '../../../components/DataTable.tsx'
import { useAbout } from '../../../lib/about.ts'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts, useTextsIn } from '../../../lib/texts.ts'
import {
  date,
  fill,
  type Language,
  languages,
  number,
  plural,
  time,
} from '../../../locales/index.ts'
import type { Mails } from './requests.ts'

type Mail = NonNullable<Mails['next']>['mails'][number]
type Reader = NonNullable<Mails['next']>['people'][number]
type MailCardProps = { mail: Mail; people: readonly Reader[] }

/** One mail to come: when it leaves and to how many; opened, each reader and the words in their language. */
export function MailCard({ mail, people }: MailCardProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone ?? 'America/Toronto'
  const words = recurring.mail
  const readers = people.filter(({ id }) => mail.people.includes(id))
  const when = fill(words.at, {
    date: date(language, mail.at, 'weekday', zone),
    time: time(language, mail.at, zone),
  })
  return (
    <div className="mail-plan">
      <p>
        <strong>{words[mail.which ?? 'invitation']}</strong>
        <span className="beneath">
          {when} ·{' '}
          {plural(language, words.to, readers.length, { n: number(language, readers.length) })}
          {mail.kind === 'reminder' && ` · ${words.atMost}`}
        </span>
      </p>
      {readers.length > 0 && (
        <details>
          <summary>{words.who}</summary>
          {languages.map((each) => (
            <Letter key={each} mail={mail} in={each} readers={readers} />
          ))}
          <Readers readers={readers} of={`${words[mail.which ?? 'invitation']}, ${when}`} />
        </details>
      )}
    </div>
  )
}

function Readers({ readers, of }: { readers: readonly Reader[]; of: string }) {
  const { recurring, newRound } = useTexts()
  const { mail } = recurring
  return (
    <DataTable
      caption={fill(mail.readers, { mail: of })}
      rows={readers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: mail.readersColumns.name,
          names: true,
          cell: ({ name }) => name,
        },
        {
          key: 'address',
          heading: mail.readersColumns.address,
          cell: ({ email, failing }) => (
            <>
              {email}
              {failing && (
                <span className="beneath">{fill(mail.failing, { reason: failing })}</span>
              )}
            </>
          ),
        },
        {
          key: 'language',
          heading: mail.readersColumns.language,
          cell: (reader) => newRound.languages[reader.language],
        },
      ]}
    />
  )
}

type LetterProps = { mail: Mail; in: Language; readers: readonly Reader[] }

/** The letter as the first of its readers gets it; none where nobody reads that language. */
function Letter({ mail, in: language, readers }: LetterProps) {
  const { recurring } = useTexts()
  const { link, stop } = useTextsIn(language).recurring.mail
  const first = readers.find((reader) => reader.language === language)
  if (!first) return null
  const { subject, text } = mail.letters[language]
  return (
    <div className="stack">
      <h4 className="field-label">{recurring.mail.letterTo[language]}</h4>
      <div className="letter" lang={language}>
        <p>
          <strong>{subject}</strong>
        </p>
        {fill(text, { name: first.name, link, stop })}
      </div>
    </div>
  )
}
