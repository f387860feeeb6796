import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { seriesOf } from '../indicators/actions.ts'
import { newestVersion } from '../indicators/definition.ts'
import { loadIndicators } from '../indicators/queries.ts'
import { problem } from '../problem.ts'
import { findWave } from '../waves/queries.ts'
import {
  deleteFollowUp,
  everybodyAsked,
  findFollowUp,
  ownFollowUps,
  saveFollowUp,
} from './queries.ts'
import type { GivenFollowUp, QuotedFigure } from './schemas.ts'

/** What the analyst writes a follow-up from: the figures the round released, and what is written so far. */
export async function readFollowUp(request: Request, waveId: string) {
  const { db } = request.services
  const figures = await releasedFigures(request, waveId)
  return { figures, followUp: await findFollowUp(db, waveId) }
}

/**
 * Writes what was done about what a round said; the figures quoted are read from its release at this moment.
 * @throws wave.unknown, wave.open, follow_up.figure_unknown
 */
export async function writeFollowUp(request: Request, waveId: string, given: GivenFollowUp) {
  const { services, actor, now } = request
  const figures = await releasedFigures(request, waveId)
  const quoted = given.quoted.map((code) => {
    const figure = figures.find(({ indicator }) => indicator === code)
    if (!figure) throw problem('follow_up.figure_unknown', { indicator: code })
    return figure
  })
  await transact(services.db, async (trx) => {
    await saveFollowUp(trx, { waveId, quoted, done: given.done, at: now, by: actor.personId })
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'follow_up.written',
      subject: waveId,
      details: { quoted: given.quoted, done: given.done },
    })
  })
  return findFollowUp(services.db, waveId)
}

/** Takes a round's follow-up back. */
export async function dropFollowUp({ services, actor, now }: Request, waveId: string) {
  await transact(services.db, async (trx) => {
    await deleteFollowUp(trx, waveId)
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'follow_up.dropped',
      subject: waveId,
      details: {},
    })
  })
}

const shown = 3

/** What came of the rounds the person was asked in. */
export const myFollowUps = ({ services, actor }: Request) =>
  ownFollowUps(services.db, actor.personId, shown)

/** The figures that a closed round's release gives for everybody asked; a figure withheld or said in words only is none. */
async function releasedFigures(request: Request, waveId: string): Promise<QuotedFigure[]> {
  const { db } = request.services
  const wave = await findWave(db, waveId)
  if (!wave) throw problem('wave.unknown')
  if (!wave.closedOn) throw problem('wave.open')
  const indicators = (await loadIndicators(db)).filter(
    (indicator) => newestVersion(indicator).source.instrument === wave.instrument,
  )
  const council = await everybodyAsked(db, waveId)
  const figures: QuotedFigure[] = []
  for (const { code } of indicators) {
    const series = await seriesOf(request, code, { by: 'round', council })
    const point = series.points.find((one) => one.wave === waveId)
    if (!point || !('value' in point)) continue
    const { name, unit, decimals } = series.indicator
    const { value, low, high } = point
    figures.push({ indicator: code, name, unit, decimals, value, low, high })
  }
  return figures
}
