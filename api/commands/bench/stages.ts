import { createApp } from '../../app.ts'
import type { Config } from '../../config.ts'
import { prepare } from '../../server.ts'
import { type Held, holdRounds, roundsHeld } from './hold.ts'
import { stagePeople } from './people.ts'
import { makePlace, type Place } from './place.ts'
import { reader } from './reader.ts'

/** A database with so many responses in closed rounds, and an analyst's browser on it. */
export type Stage = Held & {
  size: number
  engine: 'postgres' | 'embedded'
  get(path: string): Promise<unknown>
  close(): Promise<void>
}

/** The day on which the figures are read: after the last round. */
const today = { now: () => new Date('2026-07-15T16:00:00Z') }

/** Makes a stage of each size, telling how far it is. */
export async function openStages(
  config: Config,
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<Stage[]> {
  const stages: Stage[] = []
  try {
    for (const size of sizes) {
      stages.push(await openStage(await makePlace(config, String(size)), size))
      tell(said(stages.at(-1)))
    }
  } catch (error) {
    for (const stage of stages) await stage.close()
    throw error
  }
  return stages
}

async function openStage({ config, remove }: Place, size: number): Promise<Stage> {
  const { services: prepared, connection } = await prepare(config, { synthetic: true }).catch(
    async (error: unknown) => {
      await remove()
      throw error
    },
  )
  const close = async () => {
    await connection.close()
    await remove()
  }
  try {
    const services = { ...prepared, clock: today }
    await stagePeople(services.db, Math.ceil((size / roundsHeld) * 1.25))
    const held = await holdRounds(services, size)
    const get = await reader(createApp(services), services)
    return { ...held, size, engine: connection.engine, get, close }
  } catch (error) {
    await close()
    throw error
  }
}

function said(stage: Stage | undefined): string {
  if (!stage) return ''
  const { size, engine, loadRowsPerSecond: load, recountRowsPerSecond: recount } = stage
  return `${engine}: ${size} responses in ${roundsHeld} rounds; ${load} stored a second, ${recount} recounted a second, the longest close ${stage.closeSeconds} s`
}
