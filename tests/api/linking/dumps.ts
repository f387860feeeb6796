import { runTool } from '../../support/cluster.ts'
import type { Channel } from './evidence.ts'

/** A dump as anybody who backs up the database has it. */
export const dump = (url: string): Promise<string> =>
  runTool('pg_dump', '--no-owner', '--dbname', url)

/** The rows of a table in a dump, each with its columns by name. */
export function rowsOf(text: string, table: string): Record<string, string>[] {
  const [, columns = '', body = ''] =
    new RegExp(
      `^COPY public\\.${table} \\(([^)]*)\\) FROM stdin;\\n([\\s\\S]*?)^\\\\\\.$`,
      'm',
    ).exec(text) ?? []
  const names = columns.split(', ')
  return body
    .split('\n')
    .filter(Boolean)
    .map((line) => Object.fromEntries(line.split('\t').map((value, i) => [names[i] ?? '', value])))
}

/** Where each thing stands in a text: a dump, or what a program printed. */
export function sightingsInText(name: string, text: string, wanted: readonly string[]): Channel {
  const seen = wanted.flatMap((what) => {
    const places: number[] = []
    for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) places.push(at)
    return places.map((at) => ({ what, at, ...timeBeside(text, at) }))
  })
  return { name, seen }
}

/** The moment on the line of that place, if one stands there. */
function timeBeside(text: string, at: number): { time?: number } {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) >>> 0)
  const found = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d+)?(\+00|Z)/.exec(line)?.[0]
  const epoch = /"time":(\d{13})/.exec(line)?.[1]
  const time = epoch ? Number(epoch) : found ? Date.parse(found.replace('+00', 'Z')) : Number.NaN
  return Number.isFinite(time) ? { time } : {}
}

/** What each dump shows that the dump before it did not. */
export function addedByHour(
  dumps: readonly string[],
  things: { people: (text: string) => string[]; answers: (text: string) => string[] },
): { people: string[]; answers: string[] }[] {
  const fresh = (read: (text: string) => string[], at: number) => {
    const before = new Set(at > 0 ? read(dumps[at - 1] ?? '') : [])
    return read(dumps[at] ?? '').filter((one) => !before.has(one))
  }
  return dumps.map((_, at) => ({
    people: fresh(things.people, at),
    answers: fresh(things.answers, at),
  }))
}
