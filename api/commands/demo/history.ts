import type { Db } from '../../database/connect.ts'
import { transact } from '../../database/transact.ts'
import type { CompiledInstrument } from '../../instruments/compiled.ts'
import { itemValues } from '../../instruments/items.ts'
import { compiledForm, currentVersion } from '../../instruments/queries.ts'
import { insertInBulk, type PlacedResponse, type TallyCount } from '../../responses/bulk-queries.ts'
import type { Services } from '../../services.ts'
import { closeWave } from '../../waves/close.ts'
import { listFrame } from '../../waves/frame-queries.ts'
import { type Launched, launchWave } from '../../waves/launch.ts'
import { syntheticAnswers } from './answers.ts'
import { releasePastComments } from './comments.ts'
import { inventDays } from './days.ts'
import { personas } from './people.ts'
import { heldBy, startPulse } from './pulse.ts'
import { type Random, seeded } from './random.ts'
import { type PastRound, pastRounds } from './rounds.ts'

const seed = 4004

/**
 * The past rounds, held one after the other: launched, answered and closed on their own days, through the same doors as a
 * real one. Each call holds those that opened before a day and were not held yet.
 */
export function pastRoundsOf(services: Services) {
  const random = seeded(seed)
  const left = [...pastRounds()]
  let pulse: string | null = null
  return async (before: string): Promise<void> => {
    pulse ??= await startPulse(services)
    while (left[0] && left[0].opens < before)
      await holdRound(services, random, heldBy(pulse, left.shift()))
  }
}

async function holdRound(services: Services, random: Random, round?: PastRound): Promise<void> {
  if (!round) return
  await transact(services.db, async (trx) => {
    const opened = { ...services, db: trx, clock: noon(round.opens) }
    const launched = await launchWave(opened, trx, null, round.wave)
    const { frame, answered } = await answerAtRandom(opened, trx, random, launched, round)
    await inventDays(services, trx, { ...launched, frame, answered }, daysOf(round))
    const closing = { ...opened, clock: noon(round.wave.closesOn) }
    await closeWave(closing, null, launched.id)
    await releasePastComments(closing, launched.id)
  })
}

const noon = (date: string) => ({ now: () => new Date(`${date}T16:00:00Z`) })

const daysOf = ({ opens, wave }: PastRound) => ({ from: opens, to: wave.closesOn })

type Framed = Awaited<ReturnType<typeof frameByEmail>>[number]
type Answering = { frame: Framed[]; answered: Framed[] }

/** Some of the frame answer, each as their own disposition has it. */
export async function answerAtRandom(
  services: Services,
  trx: Db,
  random: Random,
  launched: Launched,
  round: PastRound,
): Promise<Answering> {
  const instrument = await formOf(trx, round.wave)
  const named = round.wave.mode === 'named'
  const frame = await frameByEmail(trx, launched)
  const answered: Framed[] = []
  const responses = frame
    .filter((person) => takesPart(random, person, round))
    .map((person): InCell => {
      answered.push(person)
      const mood = Math.min(0.95, Math.max(0.05, round.mood + (random.next() - 0.5) * 0.5))
      return {
        pseudonym: services.keys.pseudonym(person.personId),
        invitationId: named ? person.id : null,
        cellId: person.cellId ?? '',
        answers: syntheticAnswers(random, instrument, mood, random.chance(0.3) ? 'fr' : 'en'),
      }
    })
  await insertInBulk(trx, launched.id, responses, tally(instrument, responses))
  return { frame, answered }
}

/** The frame in an order that is the same at every run: ids are not. */
async function frameByEmail(trx: Db, { id, invitations }: Launched) {
  const emailOf = new Map(invitations.map(({ personId, email }) => [personId, email]))
  const frame = await listFrame(trx, id)
  return frame
    .map((person) => ({ ...person, email: emailOf.get(person.personId) ?? '' }))
    .toSorted((one, other) => one.email.localeCompare(other.email))
}

async function formOf(
  trx: Db,
  { instrument, form }: PastRound['wave'],
): Promise<CompiledInstrument> {
  const current = await currentVersion(trx, instrument)
  if (!current) throw new Error(`${instrument} is not published`)
  return compiledForm(trx, instrument, current.version, form)
}

function takesPart(
  random: Random,
  person: { homeCouncil: string | null; email: string },
  round: PastRound,
): boolean {
  const late = person.homeCouncil !== null && person.homeCouncil === round.lateCouncil
  const drawn = random.chance(late ? 0.1 : round.response)
  return round.silent
    ? drawn && !round.silent.includes(person.email)
    : drawn || isPersona(person.email)
}

type InCell = PlacedResponse & { cellId: string }

function tally(instrument: CompiledInstrument, responses: readonly InCell[]): TallyCount[] {
  const counts = new Map<string, TallyCount>()
  for (const { cellId, answers } of responses) {
    for (const { item, version, value } of itemValues(instrument, answers)) {
      const key = JSON.stringify([item, version, cellId, value])
      const count = counts.get(key) ?? { item, version, cellId, value, n: 0 }
      count.n += 1
      counts.set(key, count)
    }
  }
  return [...counts.values()]
}

/** The people a visitor signs in as took part in every past round. */
const isPersona = (email: string): boolean =>
  Object.values(personas).some((persona) => persona.email === email)
