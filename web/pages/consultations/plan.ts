import type { Bilingual, Texts } from '../../locales/index.ts'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { isBlank } from '../../locales/blank.ts'

export const orders = ['federal', 'provincial', 'territorial', 'municipal'] as const
export type Order = (typeof orders)[number]

/** When those who have not answered are reminded. */
export const reminders = ['third', 'tenth', 'last'] as const
export type Reminder = (typeof reminders)[number]

/** A round as it is being put together; empty where nothing is chosen yet. */
export type Draft = {
  instrument: string
  form: 'full' | 'short'
  mode: 'named' | 'confidential' | 'anonymous'
  /** Of an anonymous round: one key for everybody. */
  together: boolean
  councils: string[]
  roles: ('member' | 'co_chair')[]
  groups: string[]
  orders: Order[]
  closesOn: string
  reminders: Reminder[]
  title: Bilingual
}

/** A round that can be asked for. */
export type Plan = {
  instrument: string
  form: 'full' | 'short'
  mode: 'named' | 'confidential' | 'anonymous'
  together?: boolean
  audience: Pick<Draft, 'councils' | 'roles' | 'groups' | 'orders'>
  closesOn: string
}

/** A round to start from: members, three weeks, nothing else chosen. `today` is `YYYY-MM-DD`. */
export function firstDraft(today: string): Draft {
  return {
    instrument: '',
    form: 'full',
    mode: 'confidential',
    together: true,
    councils: [],
    roles: ['member'],
    groups: [],
    orders: [],
    closesOn: daysAfter(today, 21),
    reminders: [...reminders],
    title: { en: '', fr: '' },
  }
}

/** The plan a draft stands for; null while something is missing. */
export function planOf(draft: Draft, today: string): Plan | null {
  if (
    !draft.instrument ||
    !hasAudience(draft) ||
    draft.roles.length === 0 ||
    !(draft.closesOn > today)
  )
    return null
  const { instrument, form, mode, together, councils, roles, groups, orders: of, closesOn } = draft
  const audience = { councils, roles, groups, orders: of }
  const plan = { instrument, form, mode, audience, closesOn }
  return mode === 'anonymous' ? { ...plan, together } : plan
}

/** The reminders of a draft as they are asked for: at nine, on days counted from the opening or from the last day. */
export function remindersOf({ reminders: chosen }: Draft): Reminders {
  const days = (which: Partial<Record<Reminder, number>>) =>
    chosen.flatMap((reminder) => which[reminder] ?? [])
  return { after: days({ third: 3, tenth: 10 }), before: days({ last: 2 }), hour: reminderHour }
}

export const reminderHour = 9
export type Reminders = { after: number[]; before: number[]; hour: number }

type Errors = Texts['newRound']['errors']

/** What keeps a draft from being opened, in the order of the form; ids are those of its fields. */
export function faultsOf(draft: Draft, today: string, texts: Errors): FieldError[] {
  const faults: [boolean, keyof Errors][] = [
    [!draft.instrument, 'instrument'],
    [!hasAudience(draft), 'audience'],
    [draft.roles.length === 0, 'roles'],
    [!(draft.closesOn > today), 'closesOn'],
    [isBlank(draft.title.en), 'titleEn'],
    [isBlank(draft.title.fr), 'titleFr'],
  ]
  return faults.filter(([wrong]) => wrong).map(([, id]) => ({ id, text: texts[id] }))
}

/** Whether somebody is chosen at all. */
export const hasAudience = ({ councils, groups }: Draft): boolean =>
  councils.length + groups.length > 0

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
