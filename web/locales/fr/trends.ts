import type { Texts } from '../en/index.ts'

export const trends: Texts['trends'] = {
  title: 'Tendances',
  beneath: 'La satisfaction, la réalisation et l’utilisation des guides, cycle après cycle.',
  councils: 'Conseil',
  surveysByCouncil:
    'Les réponses des membres ne sont présentées que par conseil, afin de protéger les personnes qui répondent. Les priorités et les groupes sont connus par les registres.',
  since: 'Depuis',
  sinceAlways: 'le début',
  sinceYear: 'avril {year}',
  points: 'Points',
  byRound: 'Chaque cycle',
  byYear: 'Chaque exercice',
  indicator: 'Indicateur',
  dimensions: {
    satisfaction: 'Satisfaction',
    delivery: 'Réalisation',
    guide_usage: 'Utilisation des guides',
    engagement: 'Participation',
    outcome: 'Résultats',
  },
  table: 'Tableau',
  hideTable: 'Masquer le tableau',
  download: 'Télécharger',
  copyLink: 'Copier le lien',
  openFacts:
    'Choisissez une barre tirée d’un registre pour ouvrir les faits derrière elle; le tableau contient les mêmes liens.',
  facts: 'Ouvrir',
  factsOf: 'Ouvrir les faits, {period}',
  noFacts:
    'Ces chiffres proviennent de réponses : afin de protéger les personnes qui les ont données, rien ne peut être ouvert derrière un point.',
  allAbout: 'Sa définition, ses cibles et toutes ses valeurs',
  method: 'Comment c’est mesuré',
  columns: {
    period: 'Période',
    value: 'Valeur',
    range: 'Fourchette probable',
    answered: 'Réponses',
    target: 'Cible',
    status: 'État',
    facts: 'Faits',
  },
  key: {
    value: 'valeur',
    range: 'fourchette probable (19 fois sur 20)',
    alone: 'fourchette probable d’un point isolé',
  },
  definitionChange: 'nouvelle définition',
  target: 'cible {value}',
  lead: '{name} : {value}',
  leadSoFar: '{name} : {value} à ce jour',
  wordsOnly:
    'Dit en mots seulement, pour protéger les répondants : presque tout le monde a répondu de la même façon.',
  seasonsInText: {
    spring: 'le printemps',
    summer: 'l’été',
    fall: 'l’automne',
    winter: 'l’hiver',
  },
  moved: {
    up: {
      worth: 'En hausse de {size} depuis {label}; {worth}.',
      unclear: 'Aucun changement net depuis {label} (hausse de {size}).',
      exactly: 'En hausse de {size} depuis {label}.',
    },
    down: {
      worth: 'En baisse de {size} depuis {label}; {worth}.',
      unclear: 'Aucun changement net depuis {label} (baisse de {size}).',
      exactly: 'En baisse de {size} depuis {label}.',
    },
    same: {
      worth: 'Presque inchangé depuis {label}; {worth}.',
      unclear: 'Aucun changement net depuis {label}.',
      exactly: 'Inchangé depuis {label}.',
    },
  },
  worth: {
    likely_up: 'hausse probablement réelle ({n} chances sur 10)',
    leaning_up: 'plutôt à la hausse ({n} chances sur 10)',
    leaning_down: 'plutôt à la baisse ({n} chances sur 10)',
    likely_down: 'baisse probablement réelle ({n} chances sur 10)',
  },
  lowerIsBetter: 'Ici, un chiffre plus bas est préférable.',
  notComparable: 'Aucune comparaison depuis {label} : la définition a changé.',
  notComparableSince:
    'Aucune comparaison depuis {label} : la définition a changé le {date} (version {version}).',
  revised: 'Chiffre révisé : auparavant, {before}.',
  tooUncertain: 'trop incertain pour être publié',
  volunteers:
    'Les personnes qui ont répondu parlent en leur nom : rien n’est affirmé sur l’ensemble, et les cycles ne sont pas comparés.',
  likely:
    'Probablement {range}, si les personnes qui n’ont pas répondu ressemblent à celles qui ont répondu.',
  lastMissing: 'Rien pour {label} : {reason}',
  noValue: 'Aucun chiffre à montrer pour le moment.',
  targets: {
    met: 'La cible de {target} est atteinte.',
    likely_met: 'La cible de {target} est probablement atteinte.',
    close: 'La cible de {target} est proche.',
    at_risk: 'La cible de {target} est à risque.',
    likely_not_met: 'La cible de {target} n’est probablement pas atteinte.',
    not_met: 'La cible de {target} n’est pas atteinte.',
    not_due: 'La cible de {target} est à venir.',
    not_available: '',
  },
  steady: {
    steadily_up: 'En hausse constante sur {over}.',
    steadily_down: 'En baisse constante sur {over}.',
  },
  grains: { round: '{n} cycles', quarter: '{n} trimestres', year: '{n} exercices' },
  numbers: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  tooFew: {
    round: 'Trop peu de cycles pour parler d’une tendance.',
    quarter: 'Trop peu de trimestres pour parler d’une tendance.',
    year: 'Trop peu d’exercices pour parler d’une tendance.',
  },
  tooFewSinceBreak: {
    round: 'Trop peu de cycles depuis le changement de définition pour parler d’une tendance.',
    quarter:
      'Trop peu de trimestres depuis le changement de définition pour parler d’une tendance.',
    year: 'Trop peu d’exercices depuis le changement de définition pour parler d’une tendance.',
  },
  overturning: {
    one: 'La seule personne qui n’a pas répondu pourrait changer cet état en répondant autrement.',
    many: 'Il faudrait que {n} des {silent} personnes qui n’ont pas répondu diffèrent pour changer cet état.',
    other:
      'Il faudrait que {n} des {silent} personnes qui n’ont pas répondu diffèrent pour changer cet état.',
  },
  image: 'Graphique de {name} : {values}. Le tableau dit la même chose.',
  imagePoint: '{label}, {value}',
  empty: {
    title: 'Aucun chiffre pour le moment',
    text: 'Les chiffres paraissent ici lorsqu’un cycle de sondage se ferme ou qu’un registre est tenu. L’analyste ouvre les cycles sous Consultations.',
  },
  about: {
    description: 'Quoi',
    numerator: 'Ce qui est compté',
    denominator: 'Sur',
    universe: 'À propos de qui',
    owner: 'Responsable',
    frequency: 'Fréquence',
  },
}
