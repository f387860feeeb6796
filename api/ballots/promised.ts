import type { Config } from '../config.ts'
import type { Db } from '../database/connect.ts'
import { findThresholds, type Thresholds } from './queries.ts'

/** The settings with an anonymous round's thresholds in them: those of its launch, or today's where they are higher. */
export async function promisedOf(db: Db, config: Config, waveId: string): Promise<Config> {
  const promised = await findThresholds(db, waveId)
  return promised ? { ...config, ...higher(config, promised) } : config
}

const higher = (config: Config, { threshold, units, comments }: Thresholds) => ({
  disclosureThreshold: Math.max(config.disclosureThreshold, threshold ?? 0),
  disclosureUnits: Math.max(config.disclosureUnits, units ?? 0),
  commentThreshold: Math.max(config.commentThreshold, comments ?? 0),
})
