import { keepReplaced } from '../../reports/replaced.ts'
import type { Replaced } from '../../reports/schemas.ts'
import type { Services } from '../../services.ts'
import { analystOn } from './analyst.ts'

/** What groups and the secretariat wrote again and again for one table or another, until one report said it. */
const replaced: readonly Replaced[] = [
  {
    name: { en: 'Quarterly progress note', fr: 'Note d’avancement trimestrielle' },
    group: 'IMSC',
    council: 'JC',
    timesAYear: 4,
    minutes: 180,
    replacedSince: '2025-07-01',
  },
  {
    name: {
      en: 'Update for the deputy ministers',
      fr: 'Mise à jour à l’intention des sous-ministres',
    },
    group: 'IMSC',
    council: null,
    timesAYear: 2,
    minutes: 240,
    replacedSince: '2025-10-01',
  },
  {
    name: { en: 'Slides for the in-person meetings', fr: 'Diapositives des réunions en personne' },
    group: 'CCS',
    council: 'JC',
    timesAYear: 2,
    minutes: 300,
    replacedSince: '2025-07-01',
  },
  {
    name: { en: 'Monthly status by e-mail', fr: 'État mensuel par courriel' },
    group: 'CLD',
    council: 'PSCIOC',
    timesAYear: 11,
    minutes: 45,
    replacedSince: '2025-09-15',
  },
  {
    name: { en: 'Annual report of the group', fr: 'Rapport annuel du groupe' },
    group: 'S2B',
    council: 'PSSDC',
    timesAYear: 1,
    minutes: 960,
    replacedSince: '2026-01-15',
  },
  {
    name: { en: 'Roll-up of the groups’ notes', fr: 'Synthèse des notes des groupes' },
    group: null,
    council: null,
    timesAYear: 2,
    minutes: 900,
    replacedSince: '2025-10-01',
  },
]

/** The register of replaced reports, as the analyst recorded it. */
export async function recordReplaced(services: Services): Promise<void> {
  for (const report of replaced)
    await keepReplaced(await analystOn(services, report.replacedSince), report)
}
