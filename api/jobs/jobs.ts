import type { Db } from '../database/connect.ts'
import type { Services } from '../services.ts'

/** What the program does by itself. Closed anonymous rounds lose their keys; messages leave; consultations open, remind and close; each day's
 * response is counted; late answers end; who took a ballot is told where answers are missing; what came to be published is put on record;
 * yesterday's readers of guides are forgotten; named answers whose time is over go; co-chairs are told once a month what waits in their groups. */
export type JobName =
  | 'closings'
  | 'messages'
  | 'consultations'
  | 'participation'
  | 'late-answers'
  | 'missing-ballots'
  | 'record'
  | 'retention'
  | 'readers'
  | 'monthly'

/**
 * A job wakes the program up, and carries nothing: what there is to do stands in the database, as do the locks that keep
 * two processes from doing it twice. So the job tables hold nothing about anybody, and a run too many does no harm.
 */
export type JobDefinition = {
  name: JobName
  /** Runs at each minute as well, which catches up on what was missed. */
  everyMinute: boolean
  /** A run that was asked for begins within two seconds; else within fifteen. */
  promptly?: true
  run(services: Services): Promise<unknown>
}

export type Jobs = {
  /** Asks for a run once the caller's transaction has committed; none if it is rolled back. */
  wake(trx: Db, name: JobName): Promise<void>
  /** From here on the jobs run; each of them once at once, for what was missed while nothing ran. */
  start(services: Services, definitions: readonly JobDefinition[]): Promise<void>
  /** Lets what is under way finish, some seconds long. */
  stop(): Promise<void>
}
