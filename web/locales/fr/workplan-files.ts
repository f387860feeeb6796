import type { Texts } from '../en/index.ts'

export const workplanFiles: Texts['workplanFiles'] = {
  fileName: 'plan-de-travail',
  sheet: 'Jalons',
  columns: {
    group: 'Groupe',
    groupName: 'Nom du groupe',
    reference: 'Référence',
    titleEn: 'Jalon en anglais',
    titleFr: 'Jalon en français',
    startsOn: 'Commence le',
    plannedDueOn: 'Prévu pour le',
    firstApprovedDueOn: 'Première date approuvée',
    revisedDueOn: 'Date révisée',
    reason: 'Motif de la date révisée',
    doneOn: 'Réalisé le',
    evidence: 'Preuve',
    cancelledOn: 'Annulé le',
    needs: 'Attend',
    state: 'État',
    horizon: 'Horizon',
    synthetic: 'Données synthétiques',
  },
  states: {
    planned: 'Non approuvé',
    ahead: 'À venir',
    overdue: 'En retard',
    done: 'Réalisé',
    cancelled: 'Annulé',
  },
  refusals: {
    file_not_table:
      'Ce fichier n’est pas un tableau. Enregistrez-le en .xlsx ou en CSV, puis choisissez-le de nouveau.',
    file_too_large:
      'Une fois décompressé, ce classeur dépasse ce qu’un plan de travail peut être. Gardez la seule feuille des jalons et enregistrez-la.',
    xlsx_broken:
      'Ce classeur ne se lit pas. Ouvrez-le dans votre tableur, enregistrez-le de nouveau en .xlsx, puis choisissez-le.',
    xls_old:
      'Ce classeur vient d’un Excel d’avant 2007 ou est protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou en CSV.',
    several_sheets:
      'Plusieurs feuilles ressemblent à un plan de travail : {names}. Gardez celle dont il s’agit ou masquez les autres.',
    sheet_too_long:
      'La feuille « {name} » compte plus de lignes qu’un plan de travail. Retirez-la ou masquez-la.',
    csv_malformed:
      'À partir de cette ligne, le fichier ne se lit pas comme du CSV. Vérifiez les guillemets.',
    no_headings:
      'Aucune ligne de ce fichier ne nomme des colonnes connues ici. Une ligne doit en nommer au moins deux, par exemple « Référence », « Jalon en français » ou « Prévu pour le ».',
    column_repeated:
      'Deux colonnes veulent dire la même chose que « {heading} ». Renommez-en une ou retirez-la.',
    no_rows: 'Il n’y a rien sous les en-têtes.',
    too_many_rows:
      'Ce fichier compte {n} lignes; un plan de travail en compte au plus {most}. Divisez le fichier.',
    cell_error:
      'Le tableur affiche ici l’erreur {value}. Corrigez la formule ou inscrivez la valeur.',
    day_unreadable:
      '« {value} » ne se lit pas comme une date. Écrivez-la ainsi : 2027-03-31 ou 31 mars 2027.',
    day_impossible: 'Le {value} n’existe pas au calendrier.',
    day_short_year: 'Écrivez l’année de « {value} » avec quatre chiffres.',
    day_without_day: '« {value} » ne nomme aucun jour. Écrivez la date ainsi : 2027-03-31.',
    day_ambiguous:
      '« {value} » peut être le {one} ou le {other}, et rien dans cette colonne ne montre si le jour ou le mois vient en premier. Écrivez la date ainsi : 2027-03-31.',
    day_mixed:
      '« {value} » peut être le {one} ou le {other} : dans cette colonne, tantôt le jour vient en premier, tantôt le mois. Écrivez la date ainsi : 2027-03-31.',
    day_out_of_range: 'Le {value} est hors limites. Les dates vont du {from} au {to}.',
    reference_malformed:
      '« {value} » ne peut pas servir de référence. Elle compte au plus 40 lettres sans accent, chiffres, points, traits d’union ou traits bas, sans espace.',
    line_repeated: 'La ligne {line} porte déjà sur ce jalon ({reference}).',
    title_ambiguous:
      'Plusieurs jalons portent ce titre : {references}. Donnez la référence de celui dont il s’agit.',
    title_repeated: 'La ligne {line} porte le même titre. Nommez autrement l’un des deux jalons.',
    title_taken:
      'Le jalon {reference} porte déjà ce titre. S’il s’agit de lui, donnez sa référence; sinon, choisissez un autre titre.',
    no_english: 'Le jalon n’a pas de titre anglais. Il en faut un dans les deux langues.',
    no_french: 'Le jalon n’a pas de titre français. Il en faut un dans les deux langues.',
    text_too_long: 'Ce texte compte {length} caractères; au plus {most} sont conservés.',
    approved_by_file:
      'L’approbation du plan de travail fixe les premières dates approuvées, jamais un fichier. Inscrivez le {value} sous « Prévu pour le », laissez cette cellule vide, puis approuvez.',
    approved_differs:
      'Ce jalon a d’abord été approuvé pour le {date}, ce qui ne change jamais. Remettez cette date. Pour déplacer le jalon, servez-vous de « Date révisée » et dites pourquoi.',
    reason_stale:
      'La date change, mais le motif est encore celui du dernier changement. Dites pourquoi elle change maintenant.',
    evidence_malformed: 'Une preuve est une adresse qui commence par https://.',
    state_unknown:
      '« {value} » n’est pas un état : à venir, en retard, non approuvé, réalisé ou annulé.',
    state_done_without_day: 'L’état dit « réalisé ». Donnez le jour où le jalon l’a été.',
    state_cancelled_without_day: 'L’état dit « annulé ». Donnez le jour où le jalon l’a été.',
    state_contradicts:
      'L’état dit « {value} », mais les dates disent autre chose. Corrigez l’état ou les dates.',
    needs_unknown:
      'Aucun jalon ne répond à « {value} ». Donnez une référence de ce plan de travail, par exemple M-2, ou d’un autre groupe, par exemple DI/M-2.',
    other_group:
      'Cette ligne porte sur « {value} », mais le plan de travail est celui de : {group}. Retirez-la.',
  },
  notes: {
    day_first:
      'Dans « {column} », le jour se lit avant le mois, comme le montre la ligne {line} ({shown}).',
    month_first:
      'Dans « {column} », le mois se lit avant le jour, comme le montre la ligne {line} ({shown}).',
    unread: 'Colonnes qui ne sont pas lues : {columns}.',
  },
  download: { csv: 'Télécharger (CSV)', xlsx: 'Télécharger (Excel)' },
  import: 'Verser un fichier',
  page: {
    title: 'Verser un fichier dans le plan de travail : {group}',
    back: 'Retour au plan de travail',
    beneath:
      'Vous voyez ce que ferait chaque ligne avant que rien ne soit enregistré. Toutes les lignes le sont ensuite, ou aucune.',
    file: 'Plan de travail, en fichier',
    fileHint:
      'Un fichier Excel (.xlsx) ou CSV, une ligne par jalon. Le plus rapide : télécharger le plan de travail, modifier le fichier, le verser.',
    choose: 'Choisissez un fichier.',
    check: 'Vérifier le fichier',
    guide: 'Ce que le fichier peut contenir',
    guideText:
      'Une ligne nomme les colonnes, en français ou en anglais, dans n’importe quel ordre; ce qui est au-dessus ne compte pas. Une colonne absente laisse les choses comme elles sont; une cellule vide efface ce qui y était. Un jalon se retrouve par sa référence, sinon par son titre.',
    columnHeading: 'Colonne',
    meaningHeading: 'Ce qu’elle contient',
    meanings: {
      reference: 'Par exemple M-2. Vide pour un nouveau jalon : il reçoit le numéro suivant.',
      titleEn: 'Obligatoire, au plus 300 caractères.',
      titleFr: 'Obligatoire, au plus 300 caractères.',
      startsOn: 'Une date : 2027-03-31, 31 mars 2027, ou une date du tableur.',
      plannedDueOn: 'Pour quand le jalon est prévu.',
      firstApprovedDueOn:
        'Seulement comparée : l’approbation du plan de travail la fixe, et elle ne change jamais.',
      revisedDueOn: 'Si la date approuvée glisse. Elle exige un motif.',
      reason: 'Pourquoi la date révisée change, au plus 500 caractères.',
      doneOn: 'Le jour où le jalon a été réalisé, pas dans l’avenir.',
      evidence: 'Une adresse qui commence par https://.',
      cancelledOn: 'Le jour où le jalon a été annulé.',
      needs: 'Des références séparées par des points-virgules; DI/M-2 pour un autre groupe.',
      state: 'Seulement comparé aux dates.',
    },
    outcome: {
      unread: 'Le fichier ne se lit pas',
      mend: 'À corriger dans le fichier',
      would: 'Ce qui serait enregistré',
      same: 'Rien ne change',
      done: 'Enregistré',
    },
    refused: {
      one: '{n} ligne est refusée. Rien n’est enregistré tant qu’elle n’est pas corrigée.',
      many: '{n} de lignes sont refusées. Rien n’est enregistré tant qu’elles ne sont pas corrigées.',
      other: '{n} lignes sont refusées. Rien n’est enregistré tant qu’elles ne sont pas corrigées.',
    },
    counts: 'À ajouter : {new}. À modifier : {changed}. Inchangés : {unchanged}.',
    countsDone: 'Ajoutés : {new}. Modifiés : {changed}. Inchangés : {unchanged}.',
    sameText: 'Tout ce que contient ce fichier est déjà dans le plan de travail.',
    again:
      'Corrigez-les dans votre tableur, enregistrez, choisissez de nouveau le fichier et vérifiez.',
    apply: {
      one: 'Enregistrer {n} ligne',
      many: 'Enregistrer {n} de lignes',
      other: 'Enregistrer {n} lignes',
    },
    applyAsk: 'Enregistrer le tout dans le plan de travail?',
    applied: 'Le plan de travail dit maintenant ce que dit le fichier.',
    toApprove: 'Les nouvelles dates prévues attendent d’être approuvées.',
    show: 'Afficher',
    all: 'Toutes les lignes',
    caption: 'Ce que ferait le fichier, ligne par ligne',
    line: 'Ligne',
    milestone: 'Jalon',
    what: 'Ce qu’elle ferait',
    states: { new: 'Nouveau', changed: 'Modifié', unchanged: 'Inchangé', refused: 'Refusée' },
    from: '{column} : {from} → {to}',
    set: '{column} : {to}',
    cleared: '{column} : {from} est effacé',
    idle: 'Le motif n’est pas conservé : aucune date ne change.',
    inColumn: '{column} : {text}',
    more: 'En montrer {n} de plus',
    left: {
      one: '{n} n’est pas montrée.',
      many: '{n} ne sont pas montrées.',
      other: '{n} ne sont pas montrées.',
    },
    none: 'sans titre',
  },
}
