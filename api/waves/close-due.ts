import { plainDate } from '../clock.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { closeWave } from './close.ts'
import { wavesPastClosing } from './queries.ts'

/** Closes and releases every wave whose last day is over; one that fails is told to the log and keeps no other waiting. */
export async function closeDueWaves(services: Services): Promise<void> {
  const today = plainDate(services.clock.now(), services.config.timeZone)
  for (const id of await wavesPastClosing(services.db, today))
    await closeWave(services, null, id).catch((err: unknown) => {
      if (err instanceof Problem && err.word === 'wave.closed') return
      services.log.error({ err, wave: id }, 'a round could not be closed')
    })
}
