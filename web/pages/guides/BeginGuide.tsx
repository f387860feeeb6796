import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Bilingual } from '../../locales/index.ts'
import { type About, AboutFields, faultsOfAbout, saidIn } from './AboutFields.tsx'
import { beginGuide, useLibraryChange } from './requests.ts'

type BeginGuideProps = { groups: readonly string[] | 'all'; onDone: () => void }

const nothing: About = {
  title: { en: '', fr: '' },
  audience: { en: '', fr: '' },
  priority: '',
  access: 'members',
}

/** Begins a guide; its editor opens afterwards. */
export function BeginGuide({ groups: kept, onDone }: BeginGuideProps) {
  const { guides, common } = useTexts()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const known = useQuery(programmeQuery).data?.groups ?? []
  const own = known.flatMap(({ code, name }) =>
    code && name && (kept === 'all' || kept.includes(code)) ? [{ code, name }] : [],
  )
  const [about, setAbout] = useState(nothing)
  const [code, setCode] = useState('')
  const [chosen, setGroup] = useState('')
  const group = chosen || (own.length === 1 ? (own[0]?.code ?? '') : '')
  const [errors, setErrors] = useState<FieldError[]>([])
  const begin = useLibraryChange(
    () => beginGuide(group, { code: code.trim(), ...saidIn(about) }),
    ({ code: begun }) => void navigate({ to: '/guides/$code/edit', params: { code: begun } }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOfAbout(about, guides)
    if (!group) found.push({ id: 'group', text: guides.errors.group })
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code.trim()))
      found.push({ id: 'code', text: guides.errors.code })
    setErrors(found)
    if (found.length === 0) begin.mutate(undefined)
  }
  return (
    <form className="card card-padded stack" aria-label={guides.begin} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {begin.error && <Notice kind="problem">{problemText(begin.error)}</Notice>}
      <AboutFields about={about} errors={errors} onChange={setAbout} />
      <Place
        own={own}
        place={{ group, code }}
        errors={errors}
        onGroup={setGroup}
        onCode={setCode}
      />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={begin.isPending}>
          {guides.begin}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

type PlaceProps = {
  own: readonly { code: string; name: Bilingual }[]
  place: { group: string; code: string }
  errors: readonly FieldError[]
  onGroup: (group: string) => void
  onCode: (code: string) => void
}

/** Whose guide it is, and what it is called in its address. */
function Place({ own, place: { group, code }, errors, onGroup, onCode }: PlaceProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <div className="fields">
      <SelectField
        id="group"
        label={guides.group}
        value={group}
        error={errorOf('group')}
        choices={[
          { value: '', text: guides.choose },
          ...own.map((one) => ({ value: one.code, text: one.name[language] })),
        ]}
        onChange={(event) => onGroup(event.target.value)}
      />
      <TextField
        id="code"
        label={guides.code}
        hint={guides.codeHint}
        value={code}
        error={errorOf('code')}
        onChange={(event) => onCode(event.target.value)}
      />
    </div>
  )
}
