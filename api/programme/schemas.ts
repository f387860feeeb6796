import { z } from 'zod'

/** Each message below is a word of `ReasonWord`. */
const said = z.string({ error: 'both_languages' }).regex(/\S/, 'both_languages')

/** A text in both languages. */
export const bilingual = z.strictObject(
  { en: said, fr: said },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'both_languages') },
)

/** A plain date the calendar has. */
export const date = z.iso.date('date_malformed')

/** A code that stands in addresses and files: letters, digits, `-` and `_`. */
export const code = z.string().regex(/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/, 'code_malformed')

/** A date that may be left out, or null. */
export const dateOrNone = date.nullable().default(null)

export const ordersOfGovernment = ['federal', 'provincial', 'territorial', 'municipal'] as const

/** `programme.json` */
export const programmeFile = z.strictObject({ code, name: bilingual, synthetic: z.boolean() })

/** `councils.json`, in the order they are shown. */
export const councilsFile = z.strictObject({
  councils: z.array(z.strictObject({ code, name: bilingual, acronym: bilingual })).min(1),
})

/** `jurisdictions.json`: who takes part, and the departments under Canada. */
export const jurisdictionsFile = z.strictObject({
  jurisdictions: z
    .array(
      z.strictObject({
        code,
        parent: code.nullable(),
        name: bilingual,
        order_of_government: z.enum(ordersOfGovernment),
        region: code,
        listed_from: date,
        listed_to: dateOrNone,
      }),
    )
    .min(1),
})

const count = z.int().nonnegative().nullable()

const state = z.strictObject({
  as_of: date,
  co_chairs: count,
  additional_co_chairs: count,
  member_co_chairs: count,
  additional_member_co_chairs: count,
})

/** `groups.json`, in the order they are shown; a count that nobody made is null. */
export const groupsFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      code,
      name: bilingual,
      acronym: bilingual.nullable(),
      council: code,
      type: z.enum(['working_group', 'sub_committee', 'committee', 'community_of_practice']),
      purpose: bilingual.nullable().default(null),
      starts_on: dateOrNone,
      ends_on: dateOrNone,
      states: z.array(state),
    }),
  ),
})

/** `glossary.json`: words and short forms that newcomers stumble over, in both languages. */
export const glossaryFile = z.strictObject({
  terms: z.array(
    z
      .strictObject({
        code,
        term: bilingual,
        full_name: bilingual.nullable().default(null),
        meaning: bilingual.nullable().default(null),
      })
      .refine(({ full_name, meaning }) => full_name !== null || meaning !== null, 'wrong_value'),
  ),
})

/** `logic-model.json`: one version of it, and how each group contributes. */
export const logicModelFile = z.strictObject({
  version: code,
  in_force_from: date,
  in_force_to: dateOrNone,
  call_to_action: bilingual,
  priorities: z.array(z.strictObject({ code, name: bilingual, enabling: z.boolean() })).min(1),
  goals: z
    .array(
      z.strictObject({
        code,
        priority: code,
        term: z.enum(['short', 'long']),
        draft: z.boolean(),
        name: bilingual,
      }),
    )
    .min(1),
  contributions: z.array(
    z.strictObject({
      group: code,
      priority: code,
      support: z.enum(['supports', 'enabler', 'to_be_confirmed']),
    }),
  ),
})
