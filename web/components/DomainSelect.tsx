import { useId } from 'react'
import type { Domain, DomainSearch } from '../lib/domain.ts'
import { useLanguage } from '../lib/language.tsx'
import { useTexts } from '../lib/texts.ts'
import type { Bilingual } from '../locales/shape.ts'

type Named = { code: string; name: Bilingual }

type DomainSelectProps = {
  domain: Domain
  priorities: readonly Named[]
  groups: readonly Named[]
  onPick: (picked: DomainSearch) => void
}

/** A priority's or a group's figures instead of a whole council's, which is picked beside it. */
export function DomainSelect({ domain, priorities, groups, onPick }: DomainSelectProps) {
  const words = useTexts().domains
  const { language } = useLanguage()
  const id = useId()
  const parts = [
    { kind: 'priority', label: words.priorities, rows: priorities },
    { kind: 'group', label: words.groups, rows: groups },
  ] as const
  return (
    <span className="narrower no-print">
      <label className="visually-hidden" htmlFor={id}>
        {words.narrower}
      </label>
      <select
        id={id}
        className="chip"
        value={domain.kind === 'council' ? '' : `${domain.kind} ${domain.code}`}
        onChange={({ target: { value } }) => {
          const [kind, code] = value.split(' ')
          onPick(kind && code ? { [kind]: code } : {})
        }}
      >
        <option value="">{words.wholeCouncils}</option>
        {parts.map(({ kind, label, rows }) => (
          <optgroup key={kind} label={label}>
            {rows.map(({ code, name }) => (
              <option key={code} value={`${kind} ${code}`}>
                {name[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  )
}
