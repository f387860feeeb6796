import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { TickSome } from '../../components/Choices.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { orders } from './plan.ts'
import type { FieldsProps } from './WhatFields.tsx'

type Named = { code: string | null; name: Record<'en' | 'fr', string> | null }

/** Which people: roles in councils, and the co-chairs of working groups. */
export function WhomFields({ draft, onChange, errorOf }: FieldsProps) {
  const { newRound, consultations, recurring } = useTexts()
  const { language } = useLanguage()
  const { data: programme } = useQuery(programmeQuery)
  const named = (things: readonly Named[] | undefined) =>
    (things ?? []).map(({ code, name }) => ({ value: code ?? '', text: name?.[language] ?? code }))
  return (
    <Card padded className="stack">
      <h2>{newRound.whom}</h2>
      <TickSome
        id="audience"
        legend={newRound.councils}
        error={errorOf('audience')}
        values={draft.councils}
        choices={named(programme?.councils)}
        onTick={(councils) => onChange({ councils })}
      />
      <TickSome
        id="roles"
        legend={newRound.roles}
        error={errorOf('roles')}
        values={draft.roles}
        choices={(['member', 'co_chair'] as const).map((value) => ({
          value,
          text: consultations.roles[value],
        }))}
        onTick={(roles) => onChange({ roles })}
      />
      <TickSome
        legend={recurring.form.orders}
        hint={recurring.form.ordersHint}
        values={draft.orders}
        choices={orders.map((value) => ({ value, text: consultations.orders[value] }))}
        onTick={(of) => onChange({ orders: of })}
      />
      <details>
        <summary className="field-label">{newRound.groups}</summary>
        <TickSome
          legend={newRound.groups}
          hint={newRound.groupsHint}
          values={draft.groups}
          choices={named(programme?.groups)}
          onTick={(groups) => onChange({ groups })}
        />
      </details>
    </Card>
  )
}
