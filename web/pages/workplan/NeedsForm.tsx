import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/Field.tsx'
import { InlineForm } from '../../components/InlineForm.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import {
  groupsQuery,
  type Linked,
  type Milestone,
  type Need,
  openQuery,
  setNeeds,
  useKeeping,
} from './requests.ts'

type NeedsFormProps = {
  group: string
  milestone: Milestone
  onClose: () => void
  onSaved: () => void
}

type Chosen = Pick<Linked, 'group' | 'reference' | 'title' | 'groupName'>

/** What a milestone waits for, chosen from any group's workplan. */
export function NeedsForm({ group, milestone, onClose, onSaved }: NeedsFormProps) {
  const { needs: texts } = useTexts()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<Chosen[]>(milestone.needs)
  const write = useKeeping((needs: Need[]) => setNeeds(group, milestone.reference, needs), onSaved)
  const label = fill(texts.title, { title: milestone.title[language] })
  const others = (one: Chosen) =>
    chosen.filter((kept) => kept.group !== one.group || kept.reference !== one.reference)
  const send = () =>
    write.mutate(chosen.map(({ group: of, reference }) => ({ group: of, reference })))
  return (
    <InlineForm label={label} errors={[]} {...{ write, onClose }} onSubmit={send}>
      {chosen.length === 0 ? (
        <p className="muted">{texts.none}</p>
      ) : (
        <ul className="plain-list">
          {chosen.map((one) => (
            <li key={`${one.group} ${one.reference}`} className="cluster">
              {one.title[language]} ({one.groupName[language]})
              <Button
                kind="quiet"
                aria-label={fill(texts.removeOf, { title: one.title[language] })}
                onClick={() => setChosen(others(one))}
              >
                {texts.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Picker own={group} milestone={milestone} onAdd={(one) => setChosen([...others(one), one])} />
    </InlineForm>
  )
}

type PickerProps = { own: string; milestone: Milestone; onAdd: (one: Chosen) => void }

function Picker({ own, milestone, onAdd }: PickerProps) {
  const { needs: texts, groupForms } = useTexts()
  const { language } = useLanguage()
  const [group, setGroup] = useState(own)
  const [reference, setReference] = useState('')
  const groups = useQuery(groupsQuery).data?.groups ?? []
  const open = (useQuery(openQuery(group)).data ?? []).filter(
    (one) => !(group === own && one.reference === milestone.reference),
  )
  const groupName = groups.find(({ code }) => code === group)?.name
  const found = open.find((one) => one.reference === reference)
  const id = `${milestone.reference}-needs`
  return (
    <div className="fields">
      <SelectField
        id={`${id}-group`}
        label={texts.group}
        value={group}
        choices={groups.map(({ code, name }) => ({ value: code, text: name[language] }))}
        onChange={({ target }) => {
          setGroup(target.value)
          setReference('')
        }}
      />
      <SelectField
        id={`${id}-milestone`}
        label={texts.milestone}
        value={reference}
        choices={[
          { value: '', text: groupForms.choose },
          ...open.map((one) => ({ value: one.reference, text: one.title[language] })),
        ]}
        onChange={({ target }) => setReference(target.value)}
      />
      <div className="field-action">
        <Button
          disabled={!found}
          onClick={() => {
            if (!found || !groupName) return
            onAdd({ group, reference, title: found.title, groupName })
            setReference('')
          }}
        >
          {texts.add}
        </Button>
      </div>
    </div>
  )
}
