import { ballotsTaken } from '../ballots/queries.ts'
import { daysBetween, plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import {
  type Atom,
  type Domain,
  releaseParticipation,
  type Rule,
} from '../measurement/disclosure.ts'
import type { Services } from '../services.ts'
import { attributesOf, domainsOf } from './domains.ts'
import { answeredPseudonyms, listFrame } from './frame-queries.ts'
import { promisedOf } from './promised.ts'
import { type DayCount, keepDayCounts, listWavesToCount } from './participation-queries.ts'

/** The day is counted in its last minutes. */
const countedFrom = '23:50'

type Round = { invited: readonly Atom[]; answered: ReadonlyMap<string, number> }

/**
 * Counts how many have answered each open round, once a day, shortly before midnight; a day on which nothing ran then stays
 * a gap, since nobody can tell afterwards. Of an anonymous round only the whole is counted.
 */
export async function keepParticipationOfDay(services: Services): Promise<void> {
  const { db, clock, config } = services
  const now = clock.now()
  if (timeOfDay(now, config.timeZone) < countedFrom) return
  const today = plainDate(now, config.timeZone)
  for (const wave of await listWavesToCount(db, today))
    await transact(db, async (trx) => {
      const rule = ruleOf({ config: await promisedOf(trx, config, wave.id) })
      const counts = countByDomain(await frameOf(services, trx, wave), countedDomains(wave), rule)
      await keepDayCounts(trx, wave.id, today, counts)
    })
}

const timeOfDay = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)

export const ruleOf = ({ config }: Pick<Services, 'config'>): Rule => ({
  k: config.disclosureThreshold,
  units: config.disclosureUnits,
})

/**
 * How many answered, in the whole and in each home council that the gate lets through: of a smaller group a count by day would
 * tell the day of somebody's answer, and the promise is not to keep when anybody answered.
 */
export function countByDomain(
  { invited, answered }: Round,
  domains: readonly Domain[],
  rule: Rule,
): DayCount[] {
  const shown = releaseParticipation(invited, answered, domains, rule)
  const attributes = new Map(invited.map((atom) => [atom.id, atom.attributes]))
  return domains
    .filter(({ code }) => shown.released.includes(code))
    .map(({ code, holds }) => {
      const inside = shown.cells.filter(({ atoms }) => holds(attributes.get(atoms[0] ?? '') ?? {}))
      return {
        domain: code,
        invited: inside.reduce((sum, cell) => sum + cell.invited, 0),
        answered: inside.reduce((sum, cell) => sum + cell.responded, 0),
      }
    })
}

/** The domains whose answers are counted by day. */
export const countedDomains = (wave: { mode: string; domains: readonly string[] }): Domain[] =>
  domainsOf(wave.mode === 'anonymous' ? wave.domains.slice(0, 1) : wave.domains)

async function frameOf(
  { keys }: Services,
  trx: Db,
  { id: waveId, mode }: { id: string; mode: string },
): Promise<Round> {
  if (mode === 'anonymous') {
    const taken = await ballotsTaken(trx, waveId)
    return layOut(await listFrame(trx, waveId), ({ id }) => taken.has(id))
  }
  const pseudonyms = await answeredPseudonyms(trx, waveId)
  return layOut(await listFrame(trx, waveId), ({ personId }) =>
    pseudonyms.has(keys.pseudonym(personId)),
  )
}

type Person = Awaited<ReturnType<typeof listFrame>>[number]

/** A frame laid out for the gate: who was invited, and how many of them have answered, by home council and order of government. */
export function layOut(frame: readonly Person[], hasAnswered: (person: Person) => boolean): Round {
  const atoms = new Map<string, Atom & { units: Map<string, number> }>()
  const answered = new Map<string, number>()
  for (const person of frame) {
    const id = `${person.homeCouncil ?? ''}/${person.order}`
    const atom = atoms.get(id) ?? {
      id,
      people: 0,
      units: new Map<string, number>(),
      attributes: attributesOf(person),
    }
    atom.units.set(person.unit, (atom.units.get(person.unit) ?? 0) + 1)
    atoms.set(id, { ...atom, people: atom.people + 1 })
    if (hasAnswered(person)) answered.set(id, (answered.get(id) ?? 0) + 1)
  }
  return { invited: [...atoms.values()], answered }
}

/** The number of a round's day: the day it opens is its first. */
export const dayNumber = (openedOn: string, day: string): number => daysBetween(openedOn, day) + 1
