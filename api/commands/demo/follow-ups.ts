import { findActor } from '../../accounts/queries.ts'
import { readFollowUp, writeFollowUp } from '../../follow-ups/actions.ts'
import type { Services } from '../../services.ts'
import { listWaves } from '../../waves/queries.ts'
import { personas } from './people.ts'

/** What the analyst wrote after the last round of each survey. */
const written: Readonly<Record<string, { en: string; fr: string }>> = {
  'member-pulse': {
    en: 'The councils dropped one of the two quarterly reports, and meeting papers now go out ten days ahead.',
    fr: 'Les conseils ont supprimé un des deux rapports trimestriels, et les documents de réunion partent maintenant dix jours à l’avance.',
  },
  'guide-impact': {
    en: 'The two guides least used were shortened to four pages, with a checklist on the first.',
    fr: 'Les deux guides les moins utilisés tiennent maintenant en quatre pages, avec une liste de vérification à la première.',
  },
}
const quotedAtMost = 2

/** Writes what was done about the last closed round of each survey, two days after its close. */
export async function writeFollowUps(services: Services): Promise<void> {
  const waves = await listWaves(services.db)
  for (const [instrument, done] of Object.entries(written)) {
    const last = waves.find((wave) => wave.instrument === instrument && wave.closedOn)
    if (!last?.closedOn) continue
    const now = new Date(Date.parse(`${last.closedOn}T16:00:00Z`) + 2 * 86_400_000)
    const today = now.toISOString().slice(0, 10)
    const actor = await findActor(services.db, personas.analyst.email, today)
    if (!actor) throw new Error('The demo has no analyst')
    const request = { services, actor, now, today }
    const { figures } = await readFollowUp(request, last.id)
    const quoted = figures.slice(0, quotedAtMost).map(({ indicator }) => indicator)
    await writeFollowUp(request, last.id, { quoted, done })
  }
}
