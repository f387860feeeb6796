import { ConditionsParser, ExpressionRunner, FunctionOperand, type Operand } from 'survey-core'
import type { ReasonWord } from './mistakes.ts'

/** What expressions are evaluated on: question name → answer; unanswered questions are absent. */
export type Values = Readonly<Record<string, unknown>>

/** An expression of a definition, parsed once. */
export interface Condition {
  source: string
  /** The questions whose answers decide it. */
  names: readonly string[]
  holds(values: Values): boolean
}

export type ParsedCondition =
  | { ok: true; condition: Condition }
  | { ok: false; reason: ReasonWord; params: Record<string, string> }

/**
 * The functions of survey-core that give the same answer in a browser and on the server: no clock, no survey model.
 * An unknown one only warns there and is false, so a definition that uses any other is refused.
 */
export const knownFunctions: ReadonlySet<string> = new Set([
  'iif',
  'sum',
  'avg',
  'min',
  'max',
  'round',
  'trunc',
])

/** Parses an expression whose variables must be among `known`, the names of an instrument's questions. */
export function parseCondition(source: string, known: ReadonlySet<string>): ParsedCondition {
  const tree = parse(source)
  if (tree === null)
    return { ok: false, reason: 'instrument.expression_malformed', params: { expression: source } }
  const stranger = functionsIn(tree).find((name) => !knownFunctions.has(name))
  if (stranger !== undefined)
    return { ok: false, reason: 'instrument.function_unknown', params: { function: stranger } }
  const names = [...new Set(variablesIn(tree))]
  const missing = names.find((name) => !known.has(name))
  if (missing !== undefined)
    return { ok: false, reason: 'instrument.question_unknown', params: { name: missing } }
  return { ok: true, condition: conditionOf(source, names) }
}

/** The parsed tree, or null: an expression that does not parse, or that can't give yes or no. */
function parse(source: string): Operand | null {
  const parser = new ConditionsParser()
  const tree: Operand | undefined | null = parser.parseExpression(source)
  return tree && new ExpressionRunner(source).canRun() ? tree : null
}

function functionsIn(tree: Operand): string[] {
  const operands: Operand[] = []
  tree.addOperandsToList(operands)
  return operands
    .filter((operand) => operand instanceof FunctionOperand)
    .map((operand) => operand.functionName)
}

function variablesIn(tree: Operand): string[] {
  const names: string[] = []
  tree.setVariables(names)
  return names
}

/** What the answers to those questions are, told apart from any others. */
function caseOf([first = '', ...others]: readonly string[], values: Values): unknown {
  const only = values[first] ?? null
  // Most look at one number, and many at none answered: nothing has to be written for that.
  if (others.length === 0 && (only === null || typeof only === 'number')) return only
  return JSON.stringify([only, ...others.map((name) => values[name] ?? null)])
}

/** Answers are few where conditions look; beyond this many the memory starts afresh. */
const rememberedCases = 1000

/** What a condition says depends on those answers alone, so each case is evaluated once. */
function conditionOf(source: string, names: readonly string[]): Condition {
  const runner = new ExpressionRunner(source)
  const known = new Map<unknown, boolean>()
  const holds = (values: Values): boolean => {
    const key = caseOf(names, values)
    const said = known.get(key)
    if (said !== undefined) return said
    if (known.size >= rememberedCases) known.clear()
    const found = runner.runValues(values) === true
    known.set(key, found)
    return found
  }
  return { source, names, holds }
}
