import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { useAbout } from '../../../lib/about.ts'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill } from '../../../locales/index.ts'
import { ErasureForm } from './ErasureForm.tsx'
import type { Retention } from './requests.ts'

/** What was decided of those who asked that their answers be erased, and a decision to come. */
export function Erasures({ waveId, kept }: { waveId: string; kept: Retention }) {
  const words = useTexts().retention.erasure
  const [open, setOpen] = useState(false)
  return (
    <div className="stack">
      <h3>{words.title}</h3>
      {kept.decisions.length === 0 && <p className="muted">{words.none}</p>}
      {kept.decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} />
      ))}
      {open && <ErasureForm waveId={waveId} onClose={() => setOpen(false)} />}
      {!open && kept.erasedOn === null && (
        <div>
          <Button onClick={() => setOpen(true)}>{words.open}</Button>
        </div>
      )}
    </div>
  )
}

function Decided({ decision }: { decision: Retention['decisions'][number] }) {
  const words = useTexts().retention.erasure
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone
  const { person, reason, by, at, erased } = decision
  return (
    <p>
      {fill(erased ? words.erased : words.kept, {
        person,
        reason,
        by,
        date: date(language, at, 'medium', zone),
      })}
    </p>
  )
}
