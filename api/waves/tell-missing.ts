import { recordAudit } from '../audit/queries.ts'
import { ballotsTaken, countBallots } from '../ballots/queries.ts'
import type { Bilingual, Language } from '../bilingual.ts'
import { plainDate, shiftDay } from '../clock.ts'
import { transact } from '../database/transact.ts'
import { ballotMissingLetter } from '../mail/letters.ts'
import { type Addressed, postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import { momentOf } from '../wall-clock.ts'
import { markTold, untoldRounds } from './missing-queries.ts'
import { lockWave } from './queries.ts'
import { listReachable } from './reminder-queries.ts'

/** Late enough that few have still to answer, early enough to open the questionnaire again. */
const daysBefore = 2
const hour = 9

/**
 * Tells everybody who took a ballot, once a round, that answers are missing: from the morning two days before the last day,
 * as soon as there are more ballots than answers. A round that fails is told to the log and keeps no other waiting.
 */
export async function tellMissingBallots(services: Services): Promise<void> {
  const now = services.clock.now()
  const today = plainDate(now, services.config.timeZone)
  for (const id of await untoldRounds(services.db, shiftDay(today, daysBefore)))
    await tellOf(services, id, now).catch((err: unknown) =>
      services.log.error({ err, wave: id }, 'missing ballots could not be told'),
    )
}

/** Whose answers are missing nobody can know, so all who took a ballot get the same letter, with a new link each. */
async function tellOf(services: Services, id: string, now: Date): Promise<void> {
  const { timeZone } = services.config
  await transact(services.db, async (trx) => {
    const wave = await lockWave(trx, id)
    const today = plainDate(now, timeZone)
    if (!wave || wave.closed_on || wave.closes_on < today) return
    if (now < momentOf(shiftDay(wave.closes_on, -daysBefore), hour, timeZone)) return
    const { taken, received } = await countBallots(trx, id)
    if (taken <= received || !(await markTold(trx, id, now))) return
    const took = await ballotsTaken(trx, id)
    const people = (await listReachable(trx, id)).filter((person) => took.has(person.id))
    const about = {
      title: wave.title as Bilingual,
      closesOn: wave.closes_on,
      missing: taken - received,
    }
    await postLetters(
      services,
      trx,
      people.map((person) => addressed(id, about, person)),
    )
    await recordAudit(trx, {
      at: now,
      personId: null,
      action: 'wave.missing_told',
      subject: id,
      details: { people: people.length },
    })
  })
}

type About = Omit<Parameters<typeof ballotMissingLetter>[1], 'name'>
type Person = Awaited<ReturnType<typeof listReachable>>[number]

const addressed = (waveId: string, about: About, person: Person): Addressed => ({
  kind: 'ballot_missing',
  personId: person.personId,
  recipient: person.email,
  waveId,
  letter: ballotMissingLetter(person.language as Language, { ...about, name: person.name }),
  leads: { invitation: person.id },
})
