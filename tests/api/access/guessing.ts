import type { Answer } from '../../support/client.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What a field might hold, tried in turn until the program finds no more fault in it. */
const plausible: readonly Json[] = [
  'text',
  { en: 'Text', fr: 'Texte' },
  '2026-06-30',
  'RES',
  'JC',
  true,
  3,
  null,
  '2025-2026',
  'R-1',
  'en',
  'public@example.org',
  'member-pulse',
  'full',
  'confidential',
  'member',
  'co_chair',
  'working_group',
  'supports',
  'yes',
  'up',
  'frame',
  'same',
  'retire',
  'month',
  ['JC'],
  ['member'],
  [],
  {},
  0.5,
  '1',
]

/** What a careless or ill-willed program might send where something else is asked. */
export const nasty: readonly Json[] = [
  null,
  '\u0000',
  '\ud800',
  'x'.repeat(20_000),
  '0001-01-01',
  '9999-12-31',
  '__proto__',
  -1,
  1e308,
  [[[[]]]],
  { en: '\u0000', fr: '\ud800' },
]

type Send = (body: Json) => Promise<Answer>

/** Puts a body together that the route finds as little fault in as these values allow, asking it what is wrong each time. */
export async function guessBody(send: Send): Promise<Json> {
  const tried = new Map<string, number>()
  let body: Json = {}
  for (let round = 0; round < plausible.length * 3; round += 1) {
    const faults = faultsIn(await send(body))
    if (faults.length === 0) break
    for (const path of faults) {
      const at = tried.get(path) ?? 0
      tried.set(path, at + 1)
      if (at < plausible.length) body = withValue(body, path, plausible[at] ?? null)
    }
  }
  return body
}

function faultsIn({ status, body }: Answer): string[] {
  if (status !== 400) return []
  const faults = (body?.params?.faults ?? []) as { path: string }[]
  return [...new Set(faults.map(({ path }) => path))].filter(Boolean)
}

/** A copy of the body with the value at a path such as `title.en`; containers on the way are made. */
export function withValue(body: Json, path: string, value: Json): Json {
  const [name = '', ...rest] = path.split('.')
  const inside = typeof body === 'object' && body !== null ? body : {}
  const below = (inside as { [name: string]: Json })[name] ?? {}
  const changed = rest.length === 0 ? value : withValue(below, rest.join('.'), value)
  if (Array.isArray(inside)) return inside.with(Number(name), changed)
  return { ...inside, [name]: changed }
}

/** The path to every value of a body, containers too. */
export function pathsIn(body: Json, above = ''): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, inner]) => {
    const path = above ? `${above}.${name}` : name
    return [path, ...pathsIn(inner, path)]
  })
}
