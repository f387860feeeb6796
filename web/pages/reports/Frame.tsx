import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { SyntheticMark } from '../../components/SyntheticMark.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import '../../look/report.css'
import { date, fill, fiscalYear } from '../../locales/index.ts'

type FrameProps = {
  name: string
  above: ReactNode
  on: string
  year: string
  synthetic: boolean
  children: ReactNode
}

/** A report's head, the day it is of, and its body; it prints on a page or two. */
export function Frame({ name, above, on, year, synthetic, children }: FrameProps) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const beneath = fill(reports.beneath, {
    date: date(language, on),
    year: fiscalYear(language, year),
  })
  return (
    <div className="report">
      <PageHeading
        title={fill(reports.heading, { name })}
        above={above}
        beneath={
          <>
            {beneath} {synthetic && <SyntheticMark />}
          </>
        }
        actions={
          <Button kind="primary" onClick={() => window.print()}>
            {reports.print}
          </Button>
        }
      />
      <AsOf on={on} />
      <div className="sections">{children}</div>
    </div>
  )
}

/** The day a report is of; it stands in the address, so that a link shows the same day. */
function AsOf({ on }: { on: string }) {
  const { reports } = useTexts()
  const today = useToday()
  const navigate = useNavigate()
  return (
    <div className="as-of no-print">
      <TextField
        type="date"
        label={reports.asOf}
        value={on}
        max={today}
        onChange={({ target: { value } }) => {
          if (value && value <= today)
            void navigate({ to: '.', search: value === today ? {} : { on: value } })
        }}
      />
    </div>
  )
}

type SectionProps = { id: string; title: string; children: ReactNode }

/** A part of a report under its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
