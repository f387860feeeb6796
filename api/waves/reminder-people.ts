import { ballotsTaken } from '../ballots/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { remindersStopped } from '../mail/reminder-queries.ts'
import { listCouncils } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { resolveAudience } from './audience-queries.ts'
import { answeredPseudonyms } from './frame-queries.ts'
import { listReachable } from './reminder-queries.ts'
import type { Audience } from './schemas.ts'

/** A person of a frame with their invitation, as they are reached now. */
export type Reminded = Awaited<ReturnType<typeof listReachable>>[number]

/** Why somebody of the frame gets no reminder. */
export type NotReminded = 'answered' | 'left' | 'stopped'

/**
 * Who of an open wave's frame is reminded, and why each of the others is not: who has answered is found by computing every
 * pseudonym again, in an anonymous wave by the ballots taken; who holds none of the roles any more has left; who asked for no reminders gets none.
 */
export async function whomToRemind(
  services: Pick<Services, 'clock' | 'config' | 'keys'>,
  db: Db,
  wave: { id: string; instrument: string; audience: unknown },
): Promise<{ people: Reminded[]; others: { person: Reminded; why: NotReminded }[] }> {
  const frame = await listReachable(db, wave.id)
  const ids = frame.map(({ personId }) => personId)
  const answered = await answeredPseudonyms(db, wave.id)
  const tookBallot = await ballotsTaken(db, wave.id)
  const stopped = await remindersStopped(db, wave.instrument, ids)
  const [top] = await listCouncils(db)
  const today = plainDate(services.clock.now(), services.config.timeZone)
  const holding = await resolveAudience(db, wave.audience as Audience, today, top?.code ?? '')
  const here = new Set(holding.map(({ personId }) => personId))
  const whyNot = ({ id, personId }: Reminded): NotReminded | null => {
    if (tookBallot.has(id)) return 'answered'
    if (answered.has(services.keys.pseudonym(personId))) return 'answered'
    if (!here.has(personId)) return 'left'
    return stopped.has(personId) ? 'stopped' : null
  }
  const reasons = frame.map((person) => ({ person, why: whyNot(person) }))
  return {
    people: reasons.filter(({ why }) => why === null).map(({ person }) => person),
    others: reasons.flatMap(({ person, why }) => (why ? [{ person, why }] : [])),
  }
}

/** Who holds the roles on each of those days, as far as roles are known to begin and end: whoever has left by then is not reminded. */
export async function holdingOn(
  db: Db,
  audience: Audience,
  days: readonly { day: string }[],
): Promise<Map<string, Set<string>>> {
  const [top] = await listCouncils(db)
  const holding = new Map<string, Set<string>>()
  for (const { day } of days) {
    const people = await resolveAudience(db, audience, day, top?.code ?? '')
    holding.set(day, new Set(people.map(({ personId }) => personId)))
  }
  return holding
}
