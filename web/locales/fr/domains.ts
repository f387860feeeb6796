import type { Texts } from '../en/index.ts'

export const domains: Texts['domains'] = {
  narrower: 'Une priorité ou un groupe',
  wholeCouncils: 'Conseils entiers',
  priorities: 'Priorités',
  groups: 'Groupes de travail',
}
