import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { rules } from './rules.ts'

export type Violation = { rule: string; from: string; to: string }

const resolving = {
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'browser', 'default'],
}

/** Every import in those folders below `root` that breaks a rule. TypeScript is read with swc, which sees type imports too. */
export async function findViolations(root: string, folders: string[]): Promise<Violation[]> {
  const { modules, summary } = await readGraph(root, folders)
  if (modules.length === 0) throw new Error(`No module was read below ${root}`)
  return summary.violations
    .map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
    .sort((a, b) => a.rule.localeCompare(b.rule) || a.from.localeCompare(b.from))
}

async function readGraph(root: string, folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden: rules },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^web/dist' },
    },
    resolving,
  )
  if (typeof output === 'string') throw new Error(output)
  return output
}
