import { useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { outcomeOf } from '../../lib/milestone-outcome.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import type { Doing } from './change-drafts.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Dates } from './Dates.tsx'
import { LinkedLines } from './LinkedLines.tsx'
import { NeedsForm } from './NeedsForm.tsx'
import {
  type Change,
  changeMilestone,
  type Milestone,
  type Workplan,
  useKeeping,
} from './requests.ts'

type MilestoneItemProps = { plan: Workplan; milestone: Milestone; onSaved: (title: string) => void }

/** A milestone: its title, what is promised, what became of it; for its keepers, what one may do to it. */
export function MilestoneItem({ plan, milestone, onSaved }: MilestoneItemProps) {
  const { language } = useLanguage()
  const [doing, setDoing] = useState<Doing | 'needs' | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const title = milestone.title[language]
  const close = () => {
    setDoing(null)
    item.current?.focus()
  }
  const form = {
    group: plan.group.code,
    milestone,
    onClose: close,
    onSaved: () => {
      close()
      onSaved(title)
    },
  }
  return (
    <li className="milestone" ref={item} tabIndex={-1} id={`milestone-${milestone.reference}`}>
      <div className="milestone-head">
        <div>
          <h3>{title}</h3>
          <Dates milestone={milestone} asOf={plan.delivery.asOf} />
          <LinkedLines milestone={milestone} asOf={plan.delivery.asOf} />
        </div>
        {plan.keeps && !doing && (
          <Actions {...{ plan, milestone }} onDoing={setDoing} onSaved={() => onSaved(title)} />
        )}
      </div>
      {doing === 'needs' && <NeedsForm {...form} />}
      {doing && doing !== 'needs' && <ChangeForm {...form} doing={doing} />}
    </li>
  )
}

type ActionsProps = {
  plan: Workplan
  milestone: Milestone
  onDoing: (doing: Doing | 'needs') => void
  onSaved: () => void
}

function Actions({ plan, milestone, onDoing, onSaved }: ActionsProps) {
  const { workplan, needs } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const write = useKeeping(
    (change: Change) => changeMilestone(plan.group.code, milestone.reference, change),
    onSaved,
  )
  const { word } = outcomeOf(milestone, plan.delivery.asOf)
  const name = (action: string) =>
    fill(workplan.actions.of, { action, title: milestone.title[language] })
  const ended = milestone.doneOn !== null || milestone.cancelledOn !== null
  const doings: Doing[] = ended
    ? ['rename']
    : ['done', word === 'undated' ? 'plan' : 'move', 'rename']
  return (
    <div className="milestone-actions no-print">
      {write.error && <Notice kind="problem">{problemText(write.error)}</Notice>}
      {doings.map((doing) => (
        <Button
          key={doing}
          kind={doing === 'done' ? 'plain' : 'quiet'}
          aria-label={name(workplan.actions[doing])}
          onClick={() => onDoing(doing)}
        >
          {workplan.actions[doing]}
        </Button>
      ))}
      {!ended && (
        <Button kind="quiet" aria-label={name(needs.action)} onClick={() => onDoing('needs')}>
          {needs.action}
        </Button>
      )}
      <ConfirmButton
        kind="quiet"
        text={ended ? workplan.actions.takeBack : workplan.actions.cancel}
        label={name(ended ? workplan.actions.takeBack : workplan.actions.cancel)}
        question={ended ? workplan.takeBackAsk : workplan.cancelAsk}
        busy={write.isPending}
        onConfirm={() =>
          write.mutate(
            ended ? { doneOn: null, cancelledOn: null } : { cancelledOn: plan.delivery.asOf },
          )
        }
      />
    </div>
  )
}
