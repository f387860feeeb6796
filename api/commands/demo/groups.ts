import type { Bilingual } from '../../bilingual.ts'

type Described = { purpose: Bilingual; starts_on: string }

/** What the demo's groups say they are for: plausible, made up. */
const purposes: Readonly<Record<string, Described>> = {
  CCS: {
    starts_on: '2016-04-01',
    purpose: {
      en: 'Design services around the people who use them, and share what works from one jurisdiction to the next.',
      fr: 'Concevoir les services autour des personnes qui s’en servent et faire circuler ce qui fonctionne d’une administration à l’autre.',
    },
  },
  S2B: {
    starts_on: '2015-09-01',
    purpose: {
      en: 'Let a business deal with three orders of government as if there were one.',
      fr: 'Permettre à une entreprise de traiter avec trois ordres de gouvernement comme s’il n’y en avait qu’un.',
    },
  },
  DN: {
    starts_on: '2017-04-01',
    purpose: {
      en: 'Tell government once that somebody has died.',
      fr: 'Annoncer un décès aux gouvernements une seule fois.',
    },
  },
  DS: {
    starts_on: '2018-10-01',
    purpose: {
      en: 'Write the one digital strategy that every group can point its work at.',
      fr: 'Rédiger la stratégie numérique commune à laquelle chaque groupe rattache ses travaux.',
    },
  },
  DI: {
    starts_on: '2014-04-01',
    purpose: {
      en: 'Make a digital identity issued in one jurisdiction good in all the others.',
      fr: 'Faire en sorte qu’une identité numérique délivrée par une administration vaille dans toutes les autres.',
    },
  },
  IMSC: {
    starts_on: '2010-04-01',
    purpose: {
      en: 'Keep the trust framework for identities, and the agreements it rests on.',
      fr: 'Tenir à jour le cadre de confiance des identités et les ententes sur lesquelles il repose.',
    },
  },
  RES: {
    starts_on: '2008-04-01',
    purpose: {
      en: 'Find out what clients need and how satisfied they are, once for everybody.',
      fr: 'Cerner les besoins de la clientèle et mesurer sa satisfaction, une fois pour tout le monde.',
    },
  },
  PRV: {
    starts_on: '2018-05-25',
    purpose: {
      en: 'Say what privacy law asks of services that cross jurisdictions.',
      fr: 'Préciser ce que le droit à la vie privée exige des services qui touchent plusieurs administrations.',
    },
  },
}

/** The register as it is, with what each group is for and since when, where the demo says so. */
export function describedGroups<Group extends { code: string }>(register: {
  groups: readonly Group[]
}) {
  return { groups: register.groups.map((group) => ({ ...group, ...purposes[group.code] })) }
}
