import { z } from 'zod'
import { fiscalYear } from './indicator-schemas.ts'
import { bilingual, code, date, dateOrNone } from './schemas.ts'

const reference = z.string().regex(/\S/, 'wrong_value')

/** `milestones.json`: what the groups' workplans promise, by when it was first approved, and what became of it. */
export const milestonesFile = z.strictObject({
  milestones: z.array(
    z.strictObject({
      group: code,
      reference,
      title: bilingual,
      first_approved_due_on: dateOrNone,
      revised_due_on: dateOrNone,
      done_on: dateOrNone,
      cancelled_on: dateOrNone,
    }),
  ),
})

/** `tasks.json`: what a council asked, of which group, and when it was closed and reviewed. */
export const tasksFile = z.strictObject({
  tasks: z.array(
    z.strictObject({
      council: code,
      group: code.nullable().default(null),
      reference,
      title: bilingual,
      asked_on: date,
      due_on: date,
      closed_on: dateOrNone,
      reviewed_on: z.array(date).default([]),
    }),
  ),
})

/** `practice-guides.json`: what groups published. */
export const practiceGuidesFile = z.strictObject({
  guides: z.array(
    z.strictObject({
      code,
      group: code,
      title: bilingual,
      published_on: date,
      withdrawn_on: dateOrNone,
    }),
  ),
})

/** `guide-declarations.json`: jurisdictions that say they use a guide, and for what. */
export const guideDeclarationsFile = z.strictObject({
  declarations: z.array(
    z.strictObject({
      guide: code,
      jurisdiction: code,
      declared_on: date,
      used_since: date,
      purpose: reference,
    }),
  ),
})

/** `guide-usage.json`: opens and downloads of a guide on a day, and how many read that far, from a jurisdiction or from nobody knows where. */
export const guideUsageFile = z.strictObject({
  days: z.array(
    z.strictObject({
      guide: code,
      day: date,
      jurisdiction: code.nullable(),
      opens: z.int().nonnegative(),
      downloads: z.int().nonnegative(),
      read_quarter: z.int().nonnegative().default(0),
      read_half: z.int().nonnegative().default(0),
      read_all: z.int().nonnegative().default(0),
    }),
  ),
})

/** `annual-returns.json`: for an outcome and a fiscal year, each unit of its universe, reached or not. */
export const annualReturnsFile = z.strictObject({
  returns: z.array(
    z.strictObject({
      indicator: code,
      fiscal_year: fiscalYear,
      unit: reference,
      reached: z.boolean(),
    }),
  ),
})

const role = z
  .strictObject({
    role: z.enum(['administrator', 'analyst', 'co_chair', 'member', 'council_reader']),
    council: code.nullable().default(null),
    group: code.nullable().default(null),
    starts_on: date,
    ends_on: dateOrNone,
  })
  .refine(isScoped, 'role_scope')

/** `people.json`: people with their dated roles. */
export const peopleFile = z.strictObject({
  people: z.array(
    z.strictObject({
      name: reference,
      email: z.email().refine((email) => email === email.toLowerCase(), 'wrong_value'),
      language: z.enum(['en', 'fr']),
      jurisdiction: code,
      home_council: code.nullable().default(null),
      roles: z.array(role),
    }),
  ),
})

type Scope = { role: string; council: string | null; group: string | null }

/** Nobody administers a council; co-chairs and members have one, or a group; readers have a council. */
function isScoped({ role: word, council, group }: Scope): boolean {
  if (word === 'administrator' || word === 'analyst') return council === null && group === null
  if (word === 'council_reader') return council !== null && group === null
  return (council === null) !== (group === null)
}
