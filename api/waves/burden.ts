import type { Bilingual } from '../bilingual.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { compiledForm } from '../instruments/queries.ts'
import { listJurisdictions } from '../programme/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { listAskings, readAskingLimit, setAskingLimit, type Whom } from './burden-queries.ts'
import { findWave } from './queries.ts'
import type { AskingLimit } from './schemas.ts'

/** What is asked of a person in a quarter: invitations, and the minutes their forms say they take. */
export type Burden = {
  person: string
  name: string
  jurisdiction: string | null
  invitations: number
  minutes: number
  rounds: Bilingual[]
}

/** The quarter a day lies in, from its first day to its last. */
export function quarterOf(day: string): { from: string; to: string } {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  const date = (month: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10)
  return { from: date(first, 1), to: date(first + 3, 0) }
}

/**
 * What is asked of those people by the rounds opened in the day's quarter, whether they answer or
 * not. Rounds held elsewhere came without their people and are not counted.
 */
export async function burdenOf(
  { config }: Pick<Services, 'config'>,
  db: Db,
  whom: Whom,
  day: string,
): Promise<Burden[]> {
  const askings = await listAskings(db, { ...quarterOf(day), timeZone: config.timeZone }, whom)
  const burdens = new Map<string, Burden>()
  for (const { person, name, jurisdiction, title, instrument, version, form } of askings) {
    const { minutes } = await compiledForm(db, instrument, version, form)
    const burden = burdens.get(person) ?? none({ person, name, jurisdiction })
    burden.invitations += 1
    burden.minutes += minutes
    burden.rounds.push(title)
    burdens.set(person, burden)
  }
  return [...burdens.values()]
}

const none = (who: Pick<Burden, 'person' | 'name' | 'jurisdiction'>): Burden => ({
  ...who,
  invitations: 0,
  minutes: 0,
  rounds: [],
})

export const passes = (
  { invitations, minutes }: { invitations: number; minutes: number },
  limit: AskingLimit,
): boolean => invitations > limit.invitations || minutes > limit.minutes

type Asked = { personId: string; name: string; unit: string }

/** Whom one more round of so many minutes, opened today, would ask more than the limit, with what is then asked of each. */
export async function burdenWith(services: Services, people: readonly Asked[], minutes: number) {
  const { db, clock, config } = services
  const today = plainDate(clock.now(), config.timeZone)
  const ids = people.map(({ personId }) => personId)
  const before = new Map(
    (await burdenOf(services, db, ids, today)).map((each) => [each.person, each]),
  )
  const limit = await readAskingLimit(db)
  const after = people.map(({ personId, name }) => ({
    name,
    invitations: (before.get(personId)?.invitations ?? 0) + 1,
    minutes: (before.get(personId)?.minutes ?? 0) + minutes,
  }))
  return { limit, over: after.filter((each) => passes(each, limit)) }
}

/**
 * Whom a round that opened in this quarter asks more than the limit, together with the quarter's others: nobody need have looked
 * at the preview of one that opened by itself. Nobody in a round of a quarter before. @throws wave.unknown
 */
export async function burdenOfRound(services: Services, id: string) {
  const { db, clock, config } = services
  const wave = await findWave(db, id)
  if (!wave) throw problem('wave.unknown')
  const limit = await readAskingLimit(db)
  const opened = plainDate(wave.openedAt, config.timeZone)
  const { from } = quarterOf(plainDate(clock.now(), config.timeZone))
  if (opened < from) return { limit, over: [] }
  const burdens = await burdenOf(services, db, { invitedTo: id }, opened)
  return {
    limit,
    over: burdens
      .filter((each) => passes(each, limit))
      .map(({ name, invitations, minutes }) => ({ name, invitations, minutes })),
  }
}

/** Everybody asked in the quarter of that day (today's, where null), those above the limit first, then those asked most, with the limit. */
export async function readBurden(services: Services, day: string | null) {
  const { db, clock, config } = services
  const today = plainDate(clock.now(), config.timeZone)
  const limit = await readAskingLimit(db)
  const names = new Map((await listJurisdictions(db)).map(({ code, name }) => [code, name]))
  const burdens = await burdenOf(services, db, 'everybody', day ?? today)
  return {
    quarter: quarterOf(day ?? today),
    current: quarterOf(today),
    limit,
    people: burdens
      .map(({ jurisdiction, ...burden }) => ({
        ...burden,
        jurisdiction: names.get(jurisdiction ?? '') ?? null,
        over: passes(burden, limit),
      }))
      .toSorted(
        (one, other) =>
          Number(other.over) - Number(one.over) ||
          other.minutes - one.minutes ||
          other.invitations - one.invitations,
      ),
  }
}

/** Sets how often a person may be asked in a quarter. */
export async function changeAskingLimit(
  { services, actor, now }: Request,
  limit: AskingLimit,
): Promise<void> {
  await transact(services.db, async (trx) => {
    await setAskingLimit(trx, limit)
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'asking_limit.set',
      subject: 'programme',
      details: limit,
    })
  })
}
