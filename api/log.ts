import { type DestinationStream, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>

/** The program's log: no answer, address or secret ever goes in. Lines go to the standard output, or to `destination`. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: ['*.authorization', '*.cookie', '*.email', '*.answers'],
    serializers: { err: saidOf },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** What of an error is said: enough to mend the program by, and nothing a person gave it. */
type Said = { type: string; message?: string; stack: string[]; cause?: Said } & Partial<
  Record<(typeof telling)[number], string>
>

/** A database names with these what it refused, never the values: those stand in its message, detail and parameters. */
const telling = ['code', 'table', 'column', 'constraint', 'routine', 'syscall'] as const

function saidOf(thrown: unknown): Said {
  if (!(thrown instanceof Error)) return { type: typeof thrown, stack: [] }
  const named = telling.flatMap((name) => {
    const value: unknown = Reflect.get(thrown, name)
    return typeof value === 'string' ? [[name, value]] : []
  })
  return {
    type: thrown.name,
    ...(repeatsNothing(thrown) ? { message: thrown.message } : {}),
    ...Object.fromEntries(named),
    stack: framesOf(thrown),
    ...(thrown.cause === undefined ? {} : { cause: saidOf(thrown.cause) }),
  }
}

/** Errors of a database or a parser quote what they were given; those of the system and the program's own don't. */
const repeatsNothing = (error: Error): boolean =>
  'syscall' in error || !('code' in error || error instanceof SyntaxError)

/** Without the lines of the message, which stand before the frames. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
