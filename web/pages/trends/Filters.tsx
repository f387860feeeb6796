import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { DomainSelect } from '../../components/DomainSelect.tsx'
import { type Domain, ofNobody } from '../../lib/domain.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useLanguage } from '../../lib/language.tsx'
import { fill } from '../../locales/index.ts'
import { startingYears, type TrendView } from './view.ts'

type FiltersProps = { view: TrendView; domain: Domain; onChange: (view: TrendView) => void }

/** Which council, priority or group, since when, one point a round or a year. */
export function Filters({ view, domain, onChange }: FiltersProps) {
  const { trends } = useTexts()
  const { language } = useLanguage()
  const programme = useQuery(programmeQuery).data
  const councils = programme?.councils ?? []
  return (
    <div className="cluster between filters no-print">
      <fieldset className="chips">
        <legend className="visually-hidden">{trends.councils}</legend>
        {councils.map(({ code, name }) => (
          <Chip
            key={code}
            on={domain.kind === 'council' && code === domain.code}
            text={name[language]}
            onPress={() => onChange({ ...ofNobody, council: code })}
          />
        ))}
      </fieldset>
      <div className="cluster">
        <DomainSelect
          domain={domain}
          priorities={programme?.priorities ?? []}
          groups={programme?.groups ?? []}
          onPick={(picked) => onChange({ ...ofNobody, ...picked })}
        />
        <fieldset className="chips">
          <legend className="visually-hidden">{trends.points}</legend>
          <Chip
            on={view.by !== 'year'}
            text={trends.byRound}
            onPress={() => onChange({ by: 'round' })}
          />
          <Chip
            on={view.by === 'year'}
            text={trends.byYear}
            onPress={() => onChange({ by: 'year' })}
          />
        </fieldset>
        <Since from={view.from} onChange={(from) => onChange({ from })} />
      </div>
    </div>
  )
}

type ChipProps = { on: boolean; text: string; onPress: () => void }

function Chip({ on, text, onPress }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onPress}>
      {text}
    </button>
  )
}

type SinceProps = { from: string | undefined; onChange: (from: string | undefined) => void }

function Since({ from, onChange }: SinceProps) {
  const { trends } = useTexts()
  const id = useId()
  const years = startingYears(new Date().toISOString())
  const offered = from && !years.includes(from) ? [...years, from] : years
  return (
    <span className="cluster since">
      <label className="small muted" htmlFor={id}>
        {trends.since}
      </label>
      <select
        id={id}
        className="chip"
        value={from ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{trends.sinceAlways}</option>
        {offered.map((year) => (
          <option key={year} value={year}>
            {fill(trends.sinceYear, { year: year.slice(0, 4) })}
          </option>
        ))}
      </select>
    </span>
  )
}
