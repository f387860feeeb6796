import { useQuery } from '@tanstack/react-query'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { date } from '../../locales/index.ts'
import { DeclareUse } from './DeclareUse.tsx'
import { RecordDeclaration } from './RecordDeclaration.tsx'
import type { Guide } from './requests.ts'

type Declaration = Guide['declarations'][number]

/** Which jurisdictions say they use the guide, since when and for what, and one's own declaration. */
export function Declarations({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const records = useMay('groups.keep')
  const places = useQuery(programmeQuery).data?.jurisdictions ?? []
  const nameOf = (code: string) =>
    places.find((place) => place.code === code)?.name[language] ?? code
  const columns: Column<Declaration>[] = [
    {
      key: 'jurisdiction',
      heading: guides.jurisdiction,
      names: true,
      width: '34%',
      cell: ({ jurisdiction }) => nameOf(jurisdiction),
    },
    {
      key: 'since',
      heading: guides.usedSince,
      width: '22%',
      cell: ({ usedSince }) => date(language, usedSince),
    },
    { key: 'purpose', heading: guides.purpose, cell: ({ purpose }) => purpose },
  ]
  const available = guide.state === 'published' || guide.state === 'under_review'
  return (
    <section aria-labelledby="declarations" className="stack">
      <h2 id="declarations">{guides.declarations}</h2>
      {guide.declarations.length === 0 ? (
        <p className="muted">{guides.noDeclaration}</p>
      ) : (
        <div className="card">
          <DataTable
            caption={guides.declarationsCaption}
            columns={columns}
            rows={newestOf(guide.declarations)}
            rowKey={({ jurisdiction }) => jurisdiction}
          />
        </div>
      )}
      {available && guide.jurisdiction && (
        <DeclareUse code={guide.code} jurisdiction={nameOf(guide.jurisdiction)} />
      )}
      {available && records && <RecordDeclaration code={guide.code} />}
    </section>
  )
}

/** Each jurisdiction's newest declaration; they come newest first. */
const newestOf = (declarations: readonly Declaration[]): Declaration[] => [
  ...new Map(
    declarations.toReversed().map((declaration) => [declaration.jurisdiction, declaration]),
  ).values(),
]
