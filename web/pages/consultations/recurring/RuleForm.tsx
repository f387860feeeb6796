import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '../../../components/Card.tsx'
import { CheckedButton } from '../../../components/CheckedButton.tsx'
import { ErrorSummary } from '../../../components/ErrorSummary.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { useToday } from '../../../lib/today.ts'
import { date, fill } from '../../../locales/index.ts'
import { TitleFields } from '../TitleFields.tsx'
import { useFaults } from '../use-faults.ts'
import { WhatFields } from '../WhatFields.tsx'
import { WhomFields } from '../WhomFields.tsx'
import { CadenceFields } from './CadenceFields.tsx'
import { type Rule, type RuleDraft, ruleFaults, ruleOf } from './draft.ts'
import { ReminderFields } from './ReminderFields.tsx'
import { rulePreviewQuery } from './requests.ts'
import { RulePreview } from './RulePreview.tsx'
import '../../../look/recurring.css'

type RuleFormProps = {
  first: RuleDraft
  /** The consultation whose rule it is; null for a new one. */
  of: string | null
  saveText: string
  saving: { isPending: boolean; error: unknown; mutate: (rule: Rule) => void }
}

/** A rule put together; beside it, all along, what it will bring. */
export function RuleForm({ first, of, saveText, saving }: RuleFormProps) {
  const texts = useTexts()
  const today = useToday()
  const problemText = useProblemText()
  const [draft, setDraft] = useState(first)
  const { summary, errorOf, check } = useFaults(ruleFaults(draft, today, texts))
  const rule = ruleOf(draft)
  const preview = useQuery({
    ...rulePreviewQuery(rule ?? nothing, of),
    enabled: rule !== null,
  })
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }))
  const fields = { draft, onChange: change, errorOf }
  return (
    <div className="two-columns">
      <div className="stack">
        <ErrorSummary {...summary} />
        <WhatFields {...fields} titled="{instrument}" formAsked={false} anonymous />
        <WhomFields {...fields} />
        <CadenceFields {...fields} />
        <ReminderFields {...fields} />
        <Card padded className="stack">
          <TitleFields {...fields} />
        </Card>
      </div>
      <div className="stack beside">
        <RulePreview
          rule={rule}
          preview={rule ? preview.data : undefined}
          error={rule ? preview.error : null}
        />
        {saving.error !== null && <Notice kind="problem">{problemText(saving.error)}</Notice>}
        <Save
          text={saveText}
          opensOn={rule && !preview.error ? (preview.data?.opensOn ?? null) : null}
          anonymous={draft.mode === 'anonymous'}
          busy={saving.isPending}
          check={check}
          onSave={() => rule && saving.mutate(rule)}
        />
      </div>
    </div>
  )
}

/** Stands for a rule where there is none; never asked about. */
const nothing = {} as Rule

type SaveProps = {
  text: string
  opensOn: string | null
  /** The co-chairs are asked before anybody else. */
  anonymous: boolean
  busy: boolean
  check: () => boolean
  onSave: () => void
}

/** The page's one action, before the rule takes force. */
function Save({ text, opensOn, anonymous, busy, check, onSave }: SaveProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const asks = anonymous ? recurring.form.askAnonymous : recurring.form.ask
  return (
    <CheckedButton
      text={text}
      question={opensOn && fill(asks, { date: date(language, opensOn, 'weekday') })}
      busy={busy}
      check={check}
      onConfirm={onSave}
    />
  )
}
