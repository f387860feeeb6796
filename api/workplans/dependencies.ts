import type { Bilingual, Language } from '../bilingual.ts'
import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { wayBack } from './chains.ts'
import {
  dependenciesBefore,
  holdDependencies,
  milestoneIds,
  type MilestonePlace,
  replaceNeeds,
  titlesOf,
} from './dependency-queries.ts'

/**
 * Sets what a milestone waits for, also of other groups. A circle is refused with the way it would take.
 * @throws Problem milestone.unknown, milestone.needs_unknown, milestone.needs_itself, milestone.needs_in_circle
 */
export async function setNeeds(
  { services, actor, now }: Request,
  place: MilestonePlace,
  needs: readonly MilestonePlace[],
): Promise<void> {
  await transact(services.db, async (trx) => {
    await holdDependencies(trx)
    const ids = await milestoneIds(trx, [place, ...needs])
    const own = ids.get(keyOf(place))
    if (!own) throw problem('milestone.unknown')
    const needed = needs.map((need) => {
      const id = ids.get(keyOf(need))
      if (!id) throw problem('milestone.needs_unknown', need)
      if (id === own) throw problem('milestone.needs_itself')
      return id
    })
    await replaceNeeds(trx, own, [...new Set(needed)])
    const circle = wayBack(await dependenciesBefore(trx, own), own)
    if (circle) {
      const titles = await titlesOf(trx, circle)
      const path = circle.map((id) => told(titles.get(id), actor.language)).join(' → ')
      throw problem('milestone.needs_in_circle', { path })
    }
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'milestone.needs_set',
      subject: `${place.group}/${place.reference}`,
      details: { needs },
    })
  })
}

const keyOf = ({ group, reference }: MilestonePlace): string => `${group} ${reference}`

const told = (
  milestone: { group: string; title: Bilingual } | undefined,
  language: Language,
): string => (milestone ? `${milestone.title[language]} (${milestone.group})` : '…')
