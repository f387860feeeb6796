import type { Bilingual } from '../../bilingual.ts'

/** What the demo's councils ask of groups: plausible, made up. */
export const asked: readonly Bilingual[] = [
  { en: 'List the services that cross borders', fr: 'Recenser les services sans frontières' },
  { en: 'Propose common service standards', fr: 'Proposer des normes de service communes' },
  { en: 'Report on privacy practices', fr: 'Faire rapport sur les pratiques de protection' },
  {
    en: 'Compare costs of identity proofing',
    fr: 'Comparer les coûts de la confirmation d’identité',
  },
  { en: 'Draft a data sharing agreement', fr: 'Rédiger une entente d’échange de données' },
  {
    en: 'Assess readiness for life events',
    fr: 'Évaluer l’état de préparation aux événements de la vie',
  },
  { en: 'Survey small jurisdictions', fr: 'Sonder les petites administrations' },
  { en: 'Brief the deputy ministers', fr: 'Informer les sous-ministres' },
  { en: 'Review the procurement guide', fr: 'Revoir le guide d’approvisionnement' },
]
