import type { Db } from '../../../api/database/connect.ts'
import { access } from '../../../api/http/access.ts'

/** Links are a person's own, and tell nothing but what that person submitted. */
const ownLink = (route: string) => access[route] === 'invitation'

/** Every reading route of the access table, with every value its parameters take here. */
export async function readingPaths(
  db: Db,
  wave: string,
): Promise<{ route: string; path: string }[]> {
  const values = await parameterValues(db, wave)
  return Object.keys(access)
    .filter((route) => route.startsWith('GET ') && !ownLink(route))
    .flatMap((route) => {
      const pattern = route.slice('GET '.length)
      return filled(pattern, values, wave).flatMap((path) =>
        (queries[pattern] ?? ['']).map((query) => ({ route, path: path + query })),
      )
    })
}

/** Read from the round: a share shown in figures, and one in words. */
const measured = ['SAT-OVERALL', 'SAT-CLEAR']

const span = 'council=JC&from=2026-2027&to=2026-2027'
/** What a route asks besides its path. */
const queries: Record<string, string[]> = {
  '/api/indicators/:code/series': [`?${span}`],
  '/api/indicators/:code/series.csv': [`?${span}`],
  '/api/indicators/:code/facts': ['?council=JC&period=2026-2027-Q1'],
  '/api/indicators/:code/facts.csv': ['?council=JC&period=2026-2027-Q1'],
}

/** Values by the parameter and what stands before it; of another parameter the round's id is tried. */
async function parameterValues(db: Db, wave: string): Promise<Record<string, readonly string[]>> {
  const [message] = await db.selectFrom('message').select('id').orderBy('id').execute()
  return {
    'waves/:id': [wave],
    'indicators/:code': measured,
    'annual-returns/:indicator': ['none'],
    ':fiscalYear': ['2026-2027'],
    ':council': ['JC'],
    'instruments/:code': ['member-pulse'],
    ':group': ['RES'],
    'practice-guides/:code': ['none'],
    'outbox/:id': [message?.id ?? ''],
  }
}

function filled(
  pattern: string,
  values: Record<string, readonly string[]>,
  wave: string,
): string[] {
  const parts = pattern.split('/')
  return parts.reduce<string[]>(
    (begun, part, at) => {
      if (!part.startsWith(':')) return begun.map((path) => (at === 0 ? part : `${path}/${part}`))
      const known = values[`${parts[at - 1]}/${part}`] ?? values[part] ?? [wave]
      return begun.flatMap((path) => known.map((value) => `${path}/${value}`))
    },
    [''],
  )
}
