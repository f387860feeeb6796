import { saveVersion } from '../../indicators/definition-actions.ts'
import { indicatorPage } from '../../indicators/indicator-page.ts'
import { recordPublished } from '../../indicators/record-published.ts'
import { keepTarget } from '../../indicators/target-actions.ts'
import { listGroups } from '../../programme/queries.ts'
import type { Services } from '../../services.ts'
import { changeMilestone } from '../../workplans/actions.ts'
import { listMilestones } from '../../workplans/milestone-queries.ts'
import { analystOn } from './analyst.ts'

/** From April 2025 on clearness counts from a moderate extent: a break in its line, and another target. */
export async function redefineClearness(services: Services, on: string): Promise<void> {
  const request = await analystOn(services, on)
  const code = 'SAT-CLEAR'
  const [newest] = (await indicatorPage(request, code)).versions
  if (!newest || newest.source.kind !== 'instrument') throw new Error(`${code} has another source`)
  const { name, universe, denominator, referencePeriod, owner, frequency } = newest
  const { decimals, direction, baseline, source } = newest
  await saveVersion(request, code, {
    name,
    universe,
    denominator,
    referencePeriod,
    owner,
    frequency,
    decimals,
    direction,
    baseline,
    basedOn: newest.version,
    description: {
      en: 'Share of members to whom the councils’ priorities are clear to a moderate extent at least.',
      fr: 'Part des membres pour qui les priorités des Conseils sont claires dans une mesure au moins moyenne.',
    },
    numerator: {
      en: 'Members who answered moderate, large or very large extent',
      fr: 'Membres ayant répondu mesure moyenne, grande mesure ou très grande mesure',
    },
    source: { ...source, statistic: { ...source.statistic, values: ['3', '4', '5'] } },
    validFrom: '2025-04-01',
    comparability: 'break',
  })
  const target = { value: 0.8, tolerance: 0.05, toAchieveBy: '2026-03-31', draft: false }
  await keepTarget(request, { code, period: '2025-2026' }, target)
}

/** A milestone that was kept and marked late by mistake is put right after the year's scorecard was published. */
export async function learnLate(services: Services, on: string): Promise<void> {
  const request = await analystOn(services, on)
  for (const group of (await listGroups(services.db)).flatMap(({ code }) => code ?? [])) {
    const late = (await listMilestones(services.db, group)).find(
      ({ firstApprovedDueOn: due, doneOn }) =>
        due !== null &&
        doneOn !== null &&
        due >= '2024-04-01' &&
        due <= '2025-03-31' &&
        doneOn > due,
    )
    if (!late) continue
    const { reference, firstApprovedDueOn: doneOn } = late
    await changeMilestone(request, { group, reference }, { doneOn })
    await recordPublished(services.db, request)
    return
  }
}
