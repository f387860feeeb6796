import { plainDate } from '../../clock.ts'
import { transact } from '../../database/transact.ts'
import { closeWave } from '../../waves/close.ts'
import { launchWave, writeInvitations } from '../../waves/launch.ts'
import { countOpenWaves, wavesPastClosing } from '../../waves/queries.ts'
import { sendDueReminders } from '../../waves/reminders.ts'
import type { Services } from '../../services.ts'
import { momentOf } from '../../wall-clock.ts'
import { inventDays } from './days.ts'
import { answerAtRandom } from './history.ts'
import { personas } from './people.ts'
import { currentPulse } from './pulse.ts'
import { seeded } from './random.ts'
import { openRounds, type PastRound } from './rounds.ts'

const day = 86_400_000
const daysOpenSoFar = 5
const daysLeft = 16
const seed = 5005

/** Leaves the demo with its rounds open today, partly answered; those whose last day is over are closed first. */
export async function openToday(services: Services): Promise<void> {
  const now = services.clock.now()
  const today = plainDate(now, services.config.timeZone)
  for (const id of await wavesPastClosing(services.db, today)) await closeWave(services, null, id)
  if ((await countOpenWaves(services.db)) > 0) return
  const closesOn = plainDate(new Date(now.getTime() + daysLeft * day), services.config.timeZone)
  const began = { ...services, clock: { now: () => new Date(now.getTime() - daysOpenSoFar * day) } }
  const remindedOn = plainDate(
    new Date(now.getTime() - (daysOpenSoFar - 4) * day),
    services.config.timeZone,
  )
  // By day, whatever the hour at which the demo is made: at night a reminder would wait.
  const reminded = { now: () => momentOf(remindedOn, 12, services.config.timeZone) }
  const random = seeded(seed)
  for (const planned of openRounds(closesOn)) {
    await transact(services.db, async (trx) => {
      const within = { ...began, db: trx }
      const round = await currentPulse(within, planned)
      const launched = await launchWave(within, trx, null, round.wave)
      await writeInvitations(within, trx, round.wave, launched)
      const answering = await answerAtRandom(within, trx, random, launched, withoutPersonas(round))
      const yesterday = plainDate(new Date(now.getTime() - day), services.config.timeZone)
      const from = plainDate(began.clock.now(), services.config.timeZone)
      await inventDays(services, trx, { ...launched, ...answering }, { from, to: yesterday })
      await sendDueReminders({ ...within, clock: reminded })
    })
  }
}

/** The people whose links are printed have not answered yet: the visitor will. */
const withoutPersonas = (round: PastRound): PastRound => ({
  ...round,
  silent: [personas.member.email, personas['co-chair'].email],
})
