import type { Texts } from '../en/index.ts'

/** La page qui fait entrer dans la tendance les cycles tenus auparavant. */
export const importRounds: Texts['importRounds'] = {
  title: 'Importer des cycles antérieurs',
  beneath:
    'Les cycles tenus auparavant, ou avec un autre outil, entrent dans la tendance sous les mêmes règles de confidentialité. Rien n’est enregistré avant que vous ayez vu ce qui le serait.',
  link: 'Importer des cycles antérieurs',
  instrument: 'Sondage de ces cycles',
  choose: 'Choisir…',
  council: 'Conseil dont les membres ont été consultés',
  frame: 'Base de sondage : toutes les personnes consultées',
  frameHint: 'Un fichier CSV, une ligne par personne; il peut servir à plusieurs cycles.',
  responses: 'Réponses : les personnes qui ont répondu',
  responsesHint: 'Un fichier CSV, une ligne par personne et par cycle.',
  check: 'Vérifier les fichiers',
  errors: {
    instrument: 'Choisissez le sondage de ces cycles.',
    frame: 'Choisissez le fichier de la base de sondage.',
    responses: 'Choisissez le fichier des réponses.',
  },
  guide: {
    title: 'Les colonnes des fichiers',
    formats:
      'Du texte séparé par des virgules, des points-virgules ou des tabulations, en UTF-8 ou en Windows-1252 : ce qu’un tableur enregistre en CSV. Les lignes vides sont ignorées.',
    frame: 'La base de sondage',
    responses: 'Les réponses',
    name: 'Colonne',
    meaning: 'Ce qu’elle contient',
    frameWave:
      'Étiquette du cycle, si les cycles n’avaient pas la même base. Sans elle, une base sert à tous les cycles.',
    question: 'nom d’une question',
    answers:
      'La réponse : la valeur du choix telle que le sondage la définit; plusieurs valeurs sont jointes par une barre verticale; pour un oui ou non, aussi yes, no, oui, non, 1, 0. Vide : posée et laissée sans réponse. Une question sans colonne n’a pas été posée.',
    kept: 'Sont conservés les cycles, ce que les règles de confidentialité en laissent sortir, et combien de personnes ont été consultées et ont répondu; aucune personne, aucune clé des fichiers, aucune réponse.',
  },
  columns: {
    member: {
      short: 'clé de la personne',
      long: 'Obligatoire. Une clé à vous, une fois par base; elle est comparée à l’autre fichier et jamais conservée.',
    },
    wave: {
      short: 'étiquette du cycle',
      long: 'Obligatoire. Étiquette du cycle, par exemple 2025Q2.',
    },
    closed_on: {
      short: 'jour de la fermeture',
      long: 'Le jour où le cycle s’est fermé, sous la forme 2025-06-20. Sans elle, l’étiquette le dit : 2025Q2 s’est fermé à la fin de ce trimestre civil, 2025-2026-Q1 à la fin de ce trimestre de l’exercice.',
    },
    unit: {
      short: 'employeur',
      long: 'Obligatoire. Code de l’administration ou du ministère qui emploie la personne.',
    },
    home_council: {
      short: 'conseil d’appartenance',
      long: 'Code du conseil où siège la personne; vide s’il n’y en a pas.',
    },
    order: {
      short: 'ordre de gouvernement',
      long: 'federal, provincial, territorial ou municipal; comparé à l’employeur.',
    },
    stratum_size: {
      short: 'taille de cet ordre',
      long: 'Combien de personnes cet ordre de gouvernement comptait en tout; comparé aux lignes.',
    },
  },
  matching: {
    title: 'Ce que sont ces colonnes',
    why: 'Elles portent d’autres noms ici. Associez chacune, ou ne la lisez pas; puis vérifiez de nouveau les fichiers.',
    column: 'Colonne « {column} »',
    choose: 'Choisir…',
    unread: 'Ne pas la lire',
  },
  toMend: 'À corriger dans les fichiers',
  wouldCome: 'Ce qui serait enregistré',
  done: 'Enregistré',
  refused: {
    count: {
      one: '{n} point à corriger. Rien n’est enregistré.',
      many: '{n} de points à corriger. Rien n’est enregistré.',
      other: '{n} points à corriger. Rien n’est enregistré.',
    },
    caption: 'Tout ce qui est à corriger, dans l’ordre des fichiers',
    file: 'Fichier',
    line: 'Ligne',
    column: 'Colonne',
    why: 'Ce qui ne va pas, et comment le corriger',
    whole: 'tout le fichier',
    more: 'En montrer {n} de plus',
    left: {
      one: '{n} n’est pas montré.',
      many: '{n} ne sont pas montrés.',
      other: '{n} ne sont pas montrés.',
    },
    again:
      'Corrigez-les dans votre tableur, enregistrez, choisissez de nouveau le fichier et vérifiez.',
  },
  said: {
    join: {
      one: '{n} cycle entrerait dans la tendance.',
      many: '{n} de cycles entreraient dans la tendance.',
      other: '{n} cycles entreraient dans la tendance.',
    },
    joined: {
      one: '{n} cycle est entré dans la tendance.',
      many: '{n} de cycles sont entrés dans la tendance.',
      other: '{n} cycles sont entrés dans la tendance.',
    },
    withheld: {
      one: '{n} d’entre eux ne montre aucun chiffre : trop peu de réponses.',
      many: '{n} d’entre eux ne montrent aucun chiffre : trop peu de réponses.',
      other: '{n} d’entre eux ne montrent aucun chiffre : trop peu de réponses.',
    },
    known: {
      one: '{n} est déjà ici, le même : il ne change pas.',
      many: '{n} sont déjà ici, les mêmes : ils ne changent pas.',
      other: '{n} sont déjà ici, les mêmes : ils ne changent pas.',
    },
    unchanged: 'Tout ce que contiennent ces fichiers a déjà été importé. Rien ne change.',
  },
  toTrends: 'Voir les tendances',
  import: {
    one: 'Importer le cycle',
    many: 'Importer {n} de cycles',
    other: 'Importer {n} cycles',
  },
  importAsk:
    'Importer? Tout est enregistré, ou rien; ce qui est alors diffusé ne peut être ni modifié ni repris.',
  round: {
    caption: 'Cycles contenus dans les fichiers',
    label: 'Cycle',
    closedOn: 'Fermé le',
    answered: 'Réponses',
    counts: '{answered} sur {invited}',
    state: 'État',
    states: { new: 'À créer', made: 'Créé', known: 'Déjà ici' },
    shown: 'Ce qui sera montré',
    withheld: 'Rien : trop peu de réponses',
    figures: 'Chiffres : {items}',
    words: 'En mots : {items}',
    nothing: 'Non montré : {items}',
  },
}
