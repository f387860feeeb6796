import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { beneathText, periodText, pointText } from '../../lib/figure-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { resultsQuery } from './requests.ts'

/** What users of practice guides said they reached with them: the impact survey, beside the counts. */
export function Results({ council }: { council: string }) {
  const { guides } = useTexts()
  const voice = useVoice()
  const { data } = useQuery(resultsQuery(council))
  if (!data) return null
  type Point = (typeof data.points)[number]
  const columns: Column<Point>[] = [
    {
      key: 'period',
      heading: guides.usage.period,
      names: true,
      cell: (point) => periodText(voice, point),
    },
    {
      key: 'value',
      heading: guides.usage.reached,
      numeric: true,
      cell: (point) => (
        <>
          {pointText(voice, data.indicator, point)}
          <span className="beneath">{beneathText(voice, data.indicator, point)}</span>
        </>
      ),
    },
  ]
  return (
    <section aria-labelledby="results" className="stack">
      <h2 id="results">{guides.usage.results}</h2>
      <p className="muted measure">
        {guides.usage.resultsText}{' '}
        <Link to="/indicators/$code" params={{ code: 'GDE-RESULT' }} search={{ council }}>
          {guides.usage.resultsMore}
        </Link>
      </p>
      <div className="card">
        <DataTable
          caption={guides.usage.results}
          columns={columns}
          rows={data.points.toReversed()}
          rowKey={({ period }) => period}
        />
      </div>
    </section>
  )
}
