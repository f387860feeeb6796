import { changePage } from '../../groups/actions.ts'
import type { GroupPage } from '../../groups/schemas.ts'
import type { Services } from '../../services.ts'
import { analystOn } from './analyst.ts'

type Said = GroupPage & { group: string; on: string }

/** What groups of the demo seek, since when, in the order of their days: plausible, made up. The others ask for nothing. */
const asks: readonly Said[] = [
  {
    group: 'RES',
    on: '2024-05-14',
    readiness: 'under_way',
    skillsSought: {
      en: 'Someone who can weight a national sample that includes the three territories, two days a month.',
      fr: 'Une personne capable de pondérer un échantillon national qui comprend les trois territoires, deux jours par mois.',
    },
    fundingNeed: {
      en: '$180,000 a year to survey clients in every province and territory.',
      fr: '180 000 $ par année pour sonder la clientèle de toutes les provinces et de tous les territoires.',
    },
  },
  {
    group: 'IMSC',
    on: '2024-10-08',
    readiness: 'under_way',
    skillsSought: {
      en: 'Two people who have assessed a provincial digital identity against the trust framework.',
      fr: 'Deux personnes ayant déjà évalué une identité numérique provinciale selon le cadre de confiance.',
    },
    fundingNeed: {
      en: '$75,000 a year to edit and translate the rules of the framework.',
      fr: '75 000 $ par année pour réviser et traduire les règles du cadre.',
    },
  },
  {
    group: 'DN',
    on: '2025-01-21',
    readiness: 'ready',
    skillsSought: {
      en: 'A registrar of vital statistics from a territory, and somebody from the pension side of the federal government.',
      fr: 'Une personne de l’état civil d’un territoire, et une autre du secteur des pensions au gouvernement fédéral.',
    },
    fundingNeed: {
      en: '$240,000 for a pilot between two vital statistics offices and one federal department.',
      fr: '240 000 $ pour un projet pilote entre deux bureaux de l’état civil et un ministère fédéral.',
    },
  },
  {
    group: 'S2B',
    on: '2025-04-15',
    readiness: 'under_way',
    skillsSought: {
      en: 'People who issue permits in municipalities: that is where most steps to open a business are taken.',
      fr: 'Des personnes qui délivrent des permis dans les municipalités : c’est là que se fait la plupart des démarches pour ouvrir une entreprise.',
    },
  },
  {
    group: 'RES',
    on: '2025-06-17',
    skillsSought: null,
    fundingNeed: {
      en: '$60,000 a year, the last third of the survey: more interviews in Yukon, the Northwest Territories and Nunavut.',
      fr: '60 000 $ par année, soit le dernier tiers du sondage : davantage d’entrevues au Yukon, dans les Territoires du Nord-Ouest et au Nunavut.',
    },
  },
  {
    group: 'PRV',
    on: '2025-09-23',
    readiness: 'under_way',
    skillsSought: {
      en: 'Counsel for Quebec’s private and public sector privacy acts and counsel for the federal one, for one opinion in both languages.',
      fr: 'Des juristes pour les lois québécoises sur la protection des renseignements personnels et pour la loi fédérale, en vue d’un seul avis dans les deux langues.',
    },
  },
  {
    group: 'NCSIP',
    on: '2025-11-18',
    readiness: 'under_way',
    skillsSought: {
      en: 'Incident responders from small jurisdictions, on call one week in eight.',
      fr: 'Des spécialistes en intervention de petites administrations, de garde une semaine sur huit.',
    },
    fundingNeed: {
      en: '$90,000 a year for two exercises held by all fourteen governments at once.',
      fr: '90 000 $ par année pour deux exercices menés en même temps par les quatorze gouvernements.',
    },
  },
  {
    group: 'SNC',
    on: '2026-02-10',
    readiness: 'forming',
    skillsSought: {
      en: 'Managers of counters where two orders of government already serve under one roof.',
      fr: 'Des gestionnaires de comptoirs où deux ordres de gouvernement servent déjà sous un même toit.',
    },
  },
  {
    group: 'DS',
    on: '2026-04-14',
    purpose: {
      en: 'Keep the one digital strategy that every group can point its work at, and say each year what came of it.',
      fr: 'Tenir à jour la stratégie numérique commune à laquelle chaque groupe rattache ses travaux, et dire chaque année ce qui en résulte.',
    },
    readiness: 'under_way',
    skillsSought: {
      en: 'A writer at ease in both languages, for six months.',
      fr: 'Une rédactrice ou un rédacteur à l’aise dans les deux langues, pendant six mois.',
    },
  },
]

/** Each group's wants, written on its page on their own day: a past day shows what was asked then. */
export async function sayAsks(services: Services): Promise<void> {
  for (const { group, on, ...page } of asks)
    await changePage(await analystOn(services, on), group, page)
}
