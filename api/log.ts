import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>

/** The program's log: no answer, address or secret ever goes in. */
export function createLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: null,
    redact: ['*.authorization', '*.cookie', '*.email', '*.answers'],
  })
}
