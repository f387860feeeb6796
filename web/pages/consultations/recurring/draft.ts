import type { FieldError } from '../../../components/ErrorSummary.tsx'
import type { Bilingual, Texts } from '../../../locales/index.ts'
import { type Draft, faultsOf, firstDraft, hasAudience } from '../plan.ts'
import { isBlank } from '../../../locales/blank.ts'

export const everies = ['month', 'quarter', 'half_year', 'year'] as const
export type Every = (typeof everies)[number]
export const roundsAYear = { month: 12, quarter: 4, half_year: 2, year: 1 } as const
type Nth = 1 | 2 | 3 | 4 | 'last'

/** A rule as it is being put together: numbers are texts until they are whole. */
export type RuleDraft = Draft & {
  forms: ('full' | 'short')[]
  every: Every
  from: number
  dayKind: 'weekday' | 'day'
  nth: string
  weekday: number
  day: string
  openDays: string
  after: string
  before: string
  hour: number
}

/** A rule that can be asked for. */
export type Rule = {
  title: Bilingual
  instrument: string
  forms: ('full' | 'short')[]
  mode: Draft['mode']
  /** Of an anonymous consultation: one key for everybody. */
  together?: boolean
  audience: Pick<Draft, 'councils' | 'roles' | 'groups' | 'orders'>
  cadence: {
    every: Every
    from: number
    on: { weekday: number; nth: Nth } | { day: number }
    openDays: number
  }
  hour: number
  reminders: { after: number[]; before: number[] }
}

/** A rule to start from: each quarter, the first Monday, three weeks, the usual reminders. */
export const firstRule = (today: string): RuleDraft => ({
  ...firstDraft(today),
  forms: ['full'],
  every: 'quarter',
  from: 1,
  dayKind: 'weekday',
  nth: '1',
  weekday: 1,
  day: '1',
  openDays: '21',
  after: '3, 10',
  before: '2',
  hour: 9,
})

/** A rule as it is kept. */
type Kept = Omit<Rule, 'mode'> & { mode: string }

/** The draft that stands for a rule. */
export function draftOf(rule: Kept, today: string): RuleDraft {
  const { cadence, reminders, audience, together, ...rest } = rule
  const { on, every, from, openDays } = cadence
  const day =
    'day' in on
      ? { dayKind: 'day' as const, day: String(on.day) }
      : { dayKind: 'weekday' as const, weekday: on.weekday, nth: String(on.nth) }
  return {
    ...firstRule(today),
    ...rest,
    mode: rule.mode as Draft['mode'],
    together: rule.mode === 'anonymous' ? (together ?? false) : true,
    ...audience,
    orders: audience.orders ?? [],
    ...day,
    every,
    from,
    openDays: String(openDays),
    after: reminders.after.join(', '),
    before: reminders.before.join(', '),
  }
}

/** The rule a draft stands for; null while something is missing or wrong. A missing title does not keep it from being previewed. */
export function ruleOf(draft: RuleDraft): Rule | null {
  const { title, instrument, mode, councils, roles, groups, orders, every, from, hour } = draft
  const openDays = wholeNumber(draft.openDays, 2, 180)
  const on = dayOf(draft)
  const after = wholeNumbers(draft.after, 1)
  const before = wholeNumbers(draft.before, 0)
  if (!instrument || !hasAudience(draft) || roles.length === 0) return null
  if (openDays === null || on === null || after === null || before === null) return null
  return {
    title: {
      en: isBlank(title.en) ? instrument : title.en.trim(),
      fr: isBlank(title.fr) ? instrument : title.fr.trim(),
    },
    instrument,
    forms: formsOf(draft),
    mode,
    ...(mode === 'anonymous' ? { together: draft.together } : {}),
    audience: { councils, roles, groups, orders },
    cadence: { every, from, on, openDays },
    hour,
    reminders: { after, before },
  }
}

/** One form for every round of a monthly rule, else one for each round of the year. */
export const formsOf = ({ forms, every }: RuleDraft): ('full' | 'short')[] =>
  Array.from(
    { length: every === 'month' ? 1 : roundsAYear[every] },
    (_, place) => forms[place % forms.length] ?? 'full',
  )

/** The months in which rounds open, from 1, in the order of the year of the rule. */
export const monthsOf = ({ every, from }: Pick<RuleDraft, 'every' | 'from'>): number[] =>
  Array.from(
    { length: roundsAYear[every] },
    (_, place) => ((from - 1 + place * (12 / roundsAYear[every])) % 12) + 1,
  )

function dayOf({ dayKind, nth, weekday, day }: RuleDraft) {
  if (dayKind === 'weekday')
    return { weekday, nth: nth === 'last' ? ('last' as const) : (Number(nth) as 1 | 2 | 3 | 4) }
  const date = wholeNumber(day, 1, 31)
  return date === null ? null : { day: date }
}

function wholeNumber(text: string, low: number, high: number): number | null {
  const n = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN
  return n >= low && n <= high ? n : null
}

/** Numbers with commas, semicolons or spaces between. */
function wholeNumbers(text: string, low: number): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.map((part) => wholeNumber(part, low, 365))
  return numbers.length > 6 || numbers.includes(null) ? null : (numbers as number[])
}

/** What keeps a rule from being kept, in the order of the form. */
export function ruleFaults(
  draft: RuleDraft,
  today: string,
  { newRound, recurring }: Pick<Texts, 'newRound' | 'recurring'>,
): FieldError[] {
  const own: [boolean, keyof Texts['recurring']['form']['errors']][] = [
    [dayOf(draft) === null, 'day'],
    [wholeNumber(draft.openDays, 2, 180) === null, 'openDays'],
    [wholeNumbers(draft.after, 1) === null, 'after'],
    [wholeNumbers(draft.before, 0) === null, 'before'],
  ]
  const shared = faultsOf(draft, today, newRound.errors).filter(({ id }) => id !== 'closesOn')
  const isTitle = ({ id }: FieldError) => id.startsWith('title')
  return [
    ...shared.filter((fault) => !isTitle(fault)),
    ...own.filter(([wrong]) => wrong).map(([, id]) => ({ id, text: recurring.form.errors[id] })),
    ...shared.filter(isTitle),
  ]
}
