import { useState } from 'react'
import { draftOf } from '../../components/bilingual-fields.ts'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { useTexts } from '../../lib/texts.ts'
import { type About, AboutFields, faultsOfAbout, saidIn } from './AboutFields.tsx'
import { KeepForm } from './KeepForm.tsx'
import { changeGuide, type Guide, useLibraryChange } from './requests.ts'

/** What the library says of the guide, and who may read it. */
export function AboutForm({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const [about, setAbout] = useState<About>({
    title: draftOf(guide.title),
    audience: draftOf(guide.audience),
    priority: guide.priority?.code ?? '',
    access: guide.access,
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const which = { group: guide.group.code, guide: guide.code }
  const change = useLibraryChange(() => changeGuide(which, saidIn(about)))
  const submit = () => {
    const found = faultsOfAbout(about, guides)
    setErrors(found)
    if (found.length === 0) change.mutate(undefined)
  }
  return (
    <KeepForm title={guides.aboutTitle} errors={errors} write={change} onSubmit={submit}>
      <AboutFields about={about} errors={errors} onChange={setAbout} />
    </KeepForm>
  )
}
