import type { Change, Place, Point } from '../../../../web/lib/figure.ts'
import { absent, banded, figured, uncertain } from '../../support/points.ts'

/** A series as the API tells it, and what is said of it, written by hand in both languages. */
export type Case = {
  points: Point[]
  change?: Change
  direction?: string
  comparablePoints?: number
  unit?: 'percent' | 'count' | 'points'
  lowerIsBetter?: true
  versions?: object[]
  en: string
  fr: string
}

const nb = '\u00a0'
const fall: Partial<Place> = {
  period: '2025-2026 Q2',
  label: { en: 'Fall 2025', fr: 'Automne 2025' },
}
const spring: Partial<Place> = {
  period: '2026-2027 Q1',
  label: { en: 'Spring 2026', fr: 'Printemps 2026' },
}
const moved = (
  word: Change['word'],
  difference: number | null,
  chances: number | null,
): Change => ({
  from: '2025-2026 Q2',
  word,
  difference,
  chances,
})
/** A figure of which nothing but its change is to be told. */
const plain = { target: null, low: null, high: null, overturning: null } as const
const before = figured({ ...plain, ...fall })
const after = figured(plain)
const census = { ...plain, kind: 'census', n: 34, N: 52 } as const
const broken = [
  { version: 1, comparability: 'first', validFrom: '2023-04-01' },
  { version: 2, comparability: 'break', validFrom: '2025-10-01' },
]

export const cases: Record<string, Case> = {
  'up, likely real': {
    points: [before, after],
    change: moved('likely_up', 0.06, 0.95),
    en: `Up 6${nb}points since fall 2025; likely a real rise (9 in 10).`,
    fr: `En hausse de 6${nb}points depuis l’automne 2025; hausse probablement réelle (9 chances sur 10).`,
  },
  'up, leaning': {
    points: [before, after],
    change: moved('leaning_up', 0.03, 0.7),
    en: `Up 3${nb}points since fall 2025; leaning up (7 in 10).`,
    fr: `En hausse de 3${nb}points depuis l’automne 2025; plutôt à la hausse (7 chances sur 10).`,
  },
  'down, likely real, never told as ten in ten': {
    points: [before, after],
    change: moved('likely_down', -0.01, 1),
    en: `Down 1${nb}point since fall 2025; likely a real fall (9 in 10).`,
    fr: `En baisse de 1${nb}point depuis l’automne 2025; baisse probablement réelle (9 chances sur 10).`,
  },
  'down, leaning': {
    points: [before, after],
    change: moved('leaning_down', -0.04, 0.8),
    en: `Down 4${nb}points since fall 2025; leaning down (8 in 10).`,
    fr: `En baisse de 4${nb}points depuis l’automne 2025; plutôt à la baisse (8 chances sur 10).`,
  },
  'leaning, where the figures written are the same': {
    points: [before, after],
    change: moved('leaning_up', 0.004, 0.7),
    en: 'About the same as fall 2025; leaning up (7 in 10).',
    fr: 'Presque inchangé depuis l’automne 2025; plutôt à la hausse (7 chances sur 10).',
  },
  'no clear change, up': {
    points: [before, after],
    change: moved('no_clear_change', 0.01, 0.5),
    en: `No clear change since fall 2025 (up 1${nb}point).`,
    fr: `Aucun changement net depuis l’automne 2025 (hausse de 1${nb}point).`,
  },
  'no clear change, down': {
    points: [before, after],
    change: moved('no_clear_change', -0.02, 0.5),
    en: `No clear change since fall 2025 (down 2${nb}points).`,
    fr: `Aucun changement net depuis l’automne 2025 (baisse de 2${nb}points).`,
  },
  'no clear change at all': {
    points: [before, after],
    change: moved('no_clear_change', 0, 0.5),
    en: 'No clear change since fall 2025.',
    fr: 'Aucun changement net depuis l’automne 2025.',
  },
  'a census moves for certain, up': {
    points: [before, figured(census)],
    change: moved('likely_up', 0.06, 1),
    en: `Up 6${nb}points since fall 2025.`,
    fr: `En hausse de 6${nb}points depuis l’automne 2025.`,
  },
  'a census that stays': {
    points: [before, figured(census)],
    change: moved('no_clear_change', 0, 0),
    en: 'Unchanged since fall 2025.',
    fr: 'Inchangé depuis l’automne 2025.',
  },
  'a count, where lower is better': {
    points: [before, figured({ ...census, kind: 'count', value: 12 })],
    change: moved('likely_down', -3, 1),
    unit: 'count',
    lowerIsBetter: true,
    en: 'Down 3 since fall 2025. Here a lower figure is better.',
    fr: 'En baisse de 3 depuis l’automne 2025. Ici, un chiffre plus bas est préférable.',
  },
  'a net promoter score': {
    points: [before, figured({ ...plain, value: 31 })],
    change: moved('likely_up', 12, 0.9),
    unit: 'points',
    en: 'Up 12 since fall 2025; likely a real rise (9 in 10).',
    fr: 'En hausse de 12 depuis l’automne 2025; hausse probablement réelle (9 chances sur 10).',
  },
  'a quarter and a year stand in the text as they are': {
    points: [
      figured({ ...census, ...fall, wave: null, label: { en: 'Q2 2025–26', fr: 'T2 2025-2026' } }),
      figured({ ...census, wave: null }),
    ],
    change: moved('likely_up', 0.06, 1),
    en: `Up 6${nb}points since Q2 2025–26.`,
    fr: `En hausse de 6${nb}points depuis le T2 2025-2026.`,
  },
  'not comparable, with the day and the version': {
    points: [before, figured({ ...plain, version: 2 })],
    change: moved('not_comparable', null, null),
    versions: broken,
    direction: 'too_few_rounds',
    en: 'Not comparable with fall 2025: the definition changed on 1 October 2025 (version 2). Too few rounds since the definition changed to tell a trend.',
    fr: `Aucune comparaison depuis l’automne 2025${nb}: la définition a changé le 1er octobre 2025 (version 2). Trop peu de cycles depuis le changement de définition pour parler d’une tendance.`,
  },
  'steadily up over rounds': {
    points: [after],
    direction: 'steadily_up',
    comparablePoints: 6,
    en: 'Steadily up over six rounds.',
    fr: 'En hausse constante sur six cycles.',
  },
  'steadily down over quarters': {
    points: [figured({ ...census, wave: null })],
    direction: 'steadily_down',
    comparablePoints: 12,
    en: 'Steadily down over 12 quarters.',
    fr: 'En baisse constante sur 12 trimestres.',
  },
  'too few years': {
    points: [figured({ ...census, wave: null, period: '2025-2026' })],
    direction: 'too_few_rounds',
    en: 'Too few years to tell a trend.',
    fr: 'Trop peu d’exercices pour parler d’une tendance.',
  },
  'a single round': {
    points: [after],
    direction: 'too_few_rounds',
    en: 'Too few rounds to tell a trend.',
    fr: 'Trop peu de cycles pour parler d’une tendance.',
  },
  volunteers: {
    points: [figured({ ...plain, kind: 'volunteers', n: 33, N: null })],
    direction: 'too_few_rounds',
    en: 'Those who answered speak for themselves: nothing is claimed of everybody, and rounds aren’t compared.',
    fr: `Les personnes qui ont répondu parlent en leur nom${nb}: rien n’est affirmé sur l’ensemble, et les cycles ne sont pas comparés.`,
  },
  'a wide range': {
    points: [figured({ ...plain, quality: 'E' })],
    en: 'Use with caution: the likely range is wide.',
    fr: `À utiliser avec prudence${nb}: la fourchette probable est large.`,
  },
  'in words only, against a target': {
    points: [before, banded()],
    en: 'Told in words only, to protect respondents: nearly everybody answered alike. The target of 60% is probably met.',
    fr: `Dit en mots seulement, pour protéger les répondants${nb}: presque tout le monde a répondu de la même façon. La cible de 60${nb}% est probablement atteinte.`,
  },
  'then confidential': {
    points: [after, absent('confidential', spring)],
    en: 'Nothing for spring 2026: confidential.',
    fr: 'Rien pour le printemps 2026\u00a0: confidentiel.',
  },
  'and a period that runs, of which nothing is due': {
    points: [after, absent('no_register', spring), absent('not_due', { complete: false })],
    en: 'Nothing for spring 2026: not recorded.',
    fr: 'Rien pour le printemps 2026\u00a0: non consigné.',
  },
  'then too uncertain': {
    points: [after, uncertain(spring)],
    en: 'Nothing for spring 2026: too uncertain to publish.',
    fr: 'Rien pour le printemps 2026\u00a0: trop incertain pour être publié.',
  },
  'revised, from a figure': {
    points: [figured({ ...plain, revision: 1, replaces: { value: 0.52 } })],
    en: 'Revised: it was published as 52%.',
    fr: `Chiffre révisé${nb}: auparavant, 52${nb}%.`,
  },
  'revised, from words': {
    points: [figured({ ...plain, revision: 2, replaces: { band: 'one_fifth_or_fewer' } })],
    en: 'Revised: it was published as one fifth or fewer.',
    fr: `Chiffre révisé${nb}: auparavant, un cinquième ou moins.`,
  },
  'nothing but what is confidential': {
    points: [absent('confidential', spring)],
    en: 'There is no figure to show yet. Nothing for spring 2026: confidential.',
    fr: `Aucun chiffre à montrer pour le moment. Rien pour le printemps 2026${nb}: confidentiel.`,
  },
}
