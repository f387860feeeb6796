import type { Bilingual } from '../../bilingual.ts'
import type { Promotion } from '../../library/use-schemas.ts'

/** A guide as the demo's history keeps it; `begun` where the programme's files don't list it. */
export type Kept = {
  code: string
  group: string
  audience: Bilingual
  priority: string | null
  access: 'members' | 'public'
  begun?: { on: string; title: Bilingual }
  versions: readonly { on: string; note: Bilingual }[]
  /** Its newest version is its text as a Word document of that name in each language. */
  asFiles?: { on: string; note: Bilingual; name: Bilingual }
  changes?: readonly { on: string; reviewOn?: string; underReview?: boolean }[]
  promotions?: readonly Promotion[]
  withdrawn?: { on: string; by: string }
}

const first = { en: 'First version.', fr: 'Première version.' }

/** The guides of the demo, each with what became of it. */
export const described: readonly Kept[] = [
  {
    code: 'trust-framework',
    group: 'IMSC',
    audience: { en: 'owners of digital services', fr: 'responsables de services numériques' },
    priority: 'digital-identity',
    access: 'members',
    versions: [
      { on: '2022-11-15', note: first },
      {
        on: '2024-11-19',
        note: {
          en: 'A last part was added: what to check before signing.',
          fr: 'Une dernière partie s’ajoute : ce qu’il faut vérifier avant de signer.',
        },
      },
    ],
    changes: [{ on: '2026-04-14', reviewOn: '2026-12-01', underReview: true }],
    promotions: [{ day: '2026-02-10', how: 'meeting' }],
  },
  {
    code: 'identity-proofing',
    group: 'DI',
    audience: {
      en: 'registration and counter staff',
      fr: 'personnel d’inscription et de comptoir',
    },
    priority: 'digital-identity',
    access: 'public',
    versions: [
      { on: '2023-09-20', note: first },
      {
        on: '2025-10-08',
        note: {
          en: 'What to do when a proof turns out to be false.',
          fr: 'Que faire lorsqu’une preuve se révèle fausse.',
        },
      },
    ],
    changes: [{ on: '2025-10-08', reviewOn: '2027-04-01' }],
  },
  {
    code: 'client-journeys',
    group: 'CCS',
    audience: { en: 'service designers', fr: 'conception de services' },
    priority: 'client-centred-services',
    access: 'public',
    versions: [{ on: '2023-05-10', note: first }],
    changes: [{ on: '2023-05-10', reviewOn: '2025-11-15' }],
  },
  {
    code: 'journey-maps',
    group: 'CCS',
    audience: { en: 'service designers', fr: 'conception de services' },
    priority: 'client-centred-services',
    access: 'members',
    begun: {
      on: '2023-04-05',
      title: { en: 'Drawing a journey map', fr: 'Tracer une carte de parcours' },
    },
    versions: [{ on: '2023-04-05', note: first }],
    withdrawn: { on: '2025-06-03', by: 'client-journeys' },
  },
  {
    code: 'business-start',
    group: 'S2B',
    audience: { en: 'municipal and provincial licensing', fr: 'délivrance de permis' },
    priority: null,
    access: 'members',
    versions: [{ on: '2024-02-14', note: first }],
    changes: [{ on: '2024-02-14', reviewOn: '2027-02-14' }],
  },
  {
    code: 'cloud-contracts',
    group: 'CLD',
    audience: { en: 'buyers and architects', fr: 'approvisionnement et architecture' },
    priority: null,
    access: 'members',
    versions: [{ on: '2024-06-05', note: first }],
  },
  {
    code: 'privacy-check',
    group: 'PRV',
    audience: { en: 'programs that share data', fr: 'programmes qui échangent des données' },
    priority: null,
    access: 'public',
    versions: [{ on: '2024-10-30', note: first }],
    asFiles: {
      on: '2025-11-05',
      note: {
        en: 'The same questions as a Word document, to be filled in.',
        fr: 'Les mêmes questions en document Word, à remplir.',
      },
      name: {
        en: 'Ten questions before data cross a border',
        fr: 'Dix questions avant que des données passent une frontière',
      },
    },
    changes: [{ on: '2024-10-30', reviewOn: '2026-10-30' }],
  },
  {
    code: 'open-data',
    promotions: [
      { day: '2025-05-21', how: 'newsletter' },
      { day: '2025-10-02', how: 'training' },
    ],
    group: 'COG',
    audience: { en: 'data stewards', fr: 'intendance des données' },
    priority: null,
    access: 'members',
    versions: [{ on: '2025-05-21', note: first }],
  },
  {
    code: 'asking-clients',
    group: 'RES',
    audience: { en: 'anybody who writes a survey', fr: 'quiconque rédige un sondage' },
    priority: null,
    access: 'members',
    begun: {
      on: '2026-04-20',
      title: { en: 'Asking clients, briefly', fr: 'Interroger la clientèle, brièvement' },
    },
    versions: [],
  },
]
