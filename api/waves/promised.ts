import type { Config } from '../config.ts'
import type { Db } from '../database/connect.ts'
import { findThresholds, type Thresholds } from './queries.ts'

/** What a round launched today promises. */
export const todaysThresholds = (config: Config): Thresholds => ({
  threshold: config.disclosureThreshold,
  units: config.disclosureUnits,
  comments: config.commentThreshold,
})

type Kept = { [Part in keyof Thresholds]: number | null }

/** The settings with what a round promised in them: the thresholds of its launch, or today's where they are higher. */
export const heldTo = (config: Config, promised: Kept | undefined): Config => ({
  ...config,
  disclosureThreshold: Math.max(config.disclosureThreshold, promised?.threshold ?? 0),
  disclosureUnits: Math.max(config.disclosureUnits, promised?.units ?? 0),
  commentThreshold: Math.max(config.commentThreshold, promised?.comments ?? 0),
})

/** The same, of a round whose thresholds are still to be read. */
export const promisedOf = async (db: Db, config: Config, waveId: string): Promise<Config> =>
  heldTo(config, await findThresholds(db, waveId))
