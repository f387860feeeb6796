import { z } from 'zod'

/** A choice's, or a rating's, value as the form sends it. */
export type ChoiceValue = string | number

const said = z
  .string({ error: 'instrument.both_languages' })
  .regex(/\S/, 'instrument.both_languages')
  .regex(/^[^{}]*$/, 'instrument.piping')
const text = z.strictObject({ en: said, fr: said }, { error: bothLanguages })

const expression = z.string().regex(/\S/, 'instrument.expression_malformed')
const name = z
  .string()
  .max(64, 'instrument.name_malformed')
  .regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'instrument.name_malformed')
  .refine((value) => !(value in Object.prototype), 'instrument.name_malformed')

const item = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'instrument.item_malformed'),
  version: z.int({ error: 'instrument.item_malformed' }).positive('instrument.item_malformed'),
  scale: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'instrument.item_malformed'),
})

/** A value is stored, joined with `|` and counted: letters, digits, `_`, `.` and `-` only. */
const choiceValue = z.union([z.string().regex(/^[\w.-]{1,64}$/), z.number()])
const choice = z.strictObject({ value: choiceValue, text })
const choices = z.array(choice).min(1, 'instrument.choices_few')
const count = z.int().min(1)

const conditions = { visibleIf: expression.optional(), enableIf: expression.optional() }

const common = {
  name,
  title: text,
  description: text.optional(),
  ...conditions,
  isRequired: z.boolean().optional(),
  requiredIf: expression.optional(),
  requiredErrorText: text.optional(),
  titleLocation: z.enum(['default', 'top', 'bottom', 'left', 'hidden']).optional(),
  startWithNewLine: z.boolean().optional(),
  showNumber: z.boolean().optional(),
  item: item.optional(),
  /** The gists of the mission's guides that this question answers to. */
  gist: z.union([z.string(), z.array(z.string())]).optional(),
}

const comment = {
  showCommentArea: z.boolean().optional(),
  commentText: text.optional(),
  commentPlaceholder: text.optional(),
}

const other = {
  showOtherItem: z.boolean().optional(),
  otherText: text.optional(),
  otherPlaceholder: text.optional(),
  showNoneItem: z.boolean().optional(),
  noneText: text.optional(),
}

const listed = {
  ...common,
  ...comment,
  ...other,
  choices,
  choicesOrder: z.enum(['none', 'asc', 'desc', 'random']).optional(),
}

const selected = { minSelectedChoices: count.optional(), maxSelectedChoices: count.optional() }
const columns = { colCount: z.int().min(0).max(5).optional() }
const typed = { placeholder: text.optional(), maxLength: count.max(20_000).optional() }
const bound = z.union([z.number(), z.iso.date()])

const radiogroup = z.strictObject({ type: z.literal('radiogroup'), ...listed, ...columns })
const dropdown = z.strictObject({
  type: z.literal('dropdown'),
  ...listed,
  placeholder: text.optional(),
  allowClear: z.boolean().optional(),
})
const checkbox = z.strictObject({
  type: z.literal('checkbox'),
  ...listed,
  ...selected,
  ...columns,
  choices: z
    .array(choice.extend({ isExclusive: z.boolean().optional() }))
    .min(1, 'instrument.choices_few'),
})
const ranking = z.strictObject({
  type: z.literal('ranking'),
  ...common,
  ...selected,
  choices,
  selectToRankEnabled: z.boolean().optional(),
})
const rating = z.strictObject({
  type: z.literal('rating'),
  ...common,
  ...comment,
  rateMin: z.int().optional(),
  rateMax: z.int().optional(),
  rateStep: count.optional(),
  rateCount: count.optional(),
  rateValues: choices.optional(),
  minRateDescription: text.optional(),
  maxRateDescription: text.optional(),
  displayMode: z.enum(['auto', 'buttons', 'dropdown']).optional(),
})
const yesNo = z.strictObject({
  type: z.literal('boolean'),
  ...common,
  ...comment,
  labelTrue: text,
  labelFalse: text,
  valueTrue: choiceValue.optional(),
  valueFalse: choiceValue.optional(),
  displayMode: z.enum(['auto', 'radio']).optional(),
})
const line = z.strictObject({
  type: z.literal('text'),
  ...common,
  ...typed,
  inputType: z.enum(['text', 'number', 'email', 'date']).optional(),
  min: bound.optional(),
  max: bound.optional(),
  step: z.number().positive().optional(),
})
const openText = z.strictObject({
  type: z.literal('comment'),
  ...common,
  ...typed,
  rows: count.optional(),
  autoGrow: z.boolean().optional(),
})

const question = z.discriminatedUnion('type', [
  radiogroup,
  dropdown,
  checkbox,
  ranking,
  rating,
  yesNo,
  line,
  openText,
])

const holder = { name, title: text.optional(), description: text.optional(), ...conditions }
const panelHead = z.strictObject({ type: z.literal('panel'), ...holder })

export type QuestionDefinition = z.infer<typeof question>
export type PanelDefinition = z.infer<typeof panelHead> & { elements: ElementDefinition[] }
export type ElementDefinition = QuestionDefinition | PanelDefinition
export type QuestionType = QuestionDefinition['type']

const element: z.ZodType<ElementDefinition> = z.lazy(() =>
  z.discriminatedUnion('type', [...question.options, panelHead.extend({ elements })], {
    error: unsupportedType,
  }),
)
const elements = z.array(element)

const page = z.strictObject({ ...holder, title: text, elements: elements.min(1) })

/** The modes an instrument may be answered in: `named` shows the analyst who said what, `confidential` nobody; in `anonymous` nothing kept connects anybody to their answers. */
export const modes = ['named', 'confidential', 'anonymous'] as const

const arpent = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'instrument.name_malformed'),
  version: z.int().positive(),
  modes: z.array(z.enum(modes)).min(1),
  minutes: z.int().positive(),
  respondents: text.optional(),
  shortForm: z.array(z.string()).min(1).optional(),
})

/**
 * An instrument as `surveys/` holds it: SurveyJS JSON narrowed to what the server checks itself. A property that is
 * not here is refused, so that no rule of the form escapes the server.
 */
export const definitionSchema = z.strictObject({
  arpent,
  title: text,
  description: text.optional(),
  clearInvisibleValues: z.enum(['onHidden', 'onHiddenContainer']),
  showQuestionNumbers: z.union([z.boolean(), z.enum(['on', 'off', 'onPage', 'onpage'])]).optional(),
  questionsOnPageMode: z.literal('standard').optional(),
  pages: z.array(page).min(1),
})

export type InstrumentDefinition = z.infer<typeof definitionSchema>
export type PageDefinition = InstrumentDefinition['pages'][number]

function bothLanguages(issue: { code?: string }): string | undefined {
  return issue.code === 'unrecognized_keys' ? undefined : 'instrument.both_languages'
}

function unsupportedType(issue: { code?: string }): string | undefined {
  return issue.code === 'invalid_union' ? 'instrument.unsupported_type' : undefined
}
