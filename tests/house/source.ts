import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

/** What a file's text shows to a reader who does not run it. */
export type Source = {
  path: string
  lines: number
  /** Lines of each function that has a block of statements. */
  functions: { line: number; lines: number }[]
  /** Lines on which the file does what only some files may. */
  any: number[]
  defaultExport: number[]
  environment: number[]
  sql: number[]
  /** Statements run by the mere import of the file. */
  effects: number[]
}

type Node = { type: string; span?: { start: number; end: number }; [key: string]: unknown }
type Finder = (node: Node, line: number) => void

const skipped = new Set(['node_modules', 'dist', 'oracles', '.git'])

/** The paths of all files of those kinds below the folders, from the root. */
export function listFiles(root: string, folders: string[], kinds: RegExp): string[] {
  return folders
    .flatMap((folder) => walk(root, folder))
    .filter((path) => kinds.test(path))
    .sort()
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(root, path) : [path]
  })
}

export const readSource = (root: string, path: string): Source =>
  describeSource(path, readFileSync(join(root, path), 'utf8'))

/** Reads a TypeScript text. */
export function describeSource(path: string, text: string): Source {
  const source: Source = {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    functions: [],
    any: [],
    defaultExport: [],
    environment: [],
    sql: [],
    effects: [],
  }
  const lineAt = lineFinder(text)
  const tree = parse(path, text)
  source.effects = tree.body.filter(isEffect).map(({ span }) => lineAt(span?.start ?? 0))
  visit(tree, lineAt, (node, line) => {
    const lines = lineAt(node.span?.end ?? 0) - line + 1
    if (hasBlock(node)) source.functions.push({ line, lines })
    if (node.type === 'TsKeywordType' && node['kind'] === 'any') source.any.push(line)
    if (node.type.startsWith('ExportDefault')) source.defaultExport.push(line)
    if (isMember(node, 'process', 'env')) source.environment.push(line)
    if (isSql(node)) source.sql.push(line)
  })
  return source
}

/** The semicolon gives positions a fixed start: the parser counts from its first token, not from a leading comment. */
function parse(path: string, text: string): Node & { body: Node[] } {
  return parseSync(`;${text}`, {
    syntax: 'typescript',
    tsx: path.endsWith('.tsx'),
    target: 'es2024',
  }) as unknown as Node & { body: Node[] }
}

/** Positions are bytes, from 2 for the text's first. */
function lineFinder(text: string): (position: number) => number {
  const bytes = Buffer.from(text)
  const starts = [0]
  bytes.forEach((byte, at) => byte === 10 && starts.push(at + 1))
  return (position) => {
    const found = starts.findIndex((start) => start > position - 2)
    return found < 0 ? starts.length : found
  }
}

function visit(node: Node, lineAt: (position: number) => number, find: Finder): void {
  if (node.span) find(node, lineAt(node.span.start))
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) {
      const inner = isNode(child) ? child : isWrapped(child) ? child.expression : null
      if (inner) visit(inner, lineAt, find)
    }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Arguments and array elements stand in a wrapper without a type. */
const isWrapped = (value: unknown): value is { expression: Node } =>
  typeof value === 'object' && value !== null && 'expression' in value && isNode(value.expression)

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
])

const blocks = new Set(['BlockStatement', 'FunctionBody'])

function hasBlock(node: Node): boolean {
  const inner = isNode(node['function']) ? node['function'] : node
  if (!functions.has(node.type)) return false
  return 'function' in node || (isNode(inner['body']) && blocks.has(inner['body'].type))
}

/** `object.property`, read from the tree. */
function isMember(node: Node, object: string, property: string): boolean {
  const { object: left, property: right } = node
  return (
    node.type === 'MemberExpression' &&
    isNode(left) &&
    left['value'] === object &&
    isNode(right) &&
    right['value'] === property
  )
}

const statements = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
])

/** A query begun, or SQL written out. */
function isSql(node: Node): boolean {
  if (node.type === 'TaggedTemplateExpression' && isNode(node['tag']))
    return node['tag']['value'] === 'sql'
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return false
  const { property } = node['callee']
  return isNode(property) && statements.has(String(property['value']))
}

const declarations = /Declaration$|^Export|^EmptyStatement$|^Ts/

/** A statement at the top of a file that runs something; a constant's value may be computed. */
function isEffect(node: Node): boolean {
  return !declarations.test(node.type)
}
