import type { Texts } from '../en/index.ts'

/** Ce que dit l’importation de cycles tenus ailleurs. */
export const imports: Texts['imports'] = {
  refusals: {
    file_not_text: 'Ce fichier n’est pas un texte. Enregistrez-le au format CSV.',
    csv_malformed:
      'À partir de cette ligne, le fichier ne se lit pas comme du CSV. Vérifiez ses guillemets.',
    no_rows: 'Ce fichier n’a aucune ligne sous son en-tête.',
    row_uneven: 'Cette ligne a {cells} cellules sous {columns} colonnes.',
    column_repeated: 'Deux colonnes portent ce nom.',
    column_missing: 'La colonne {column} manque.',
    column_unknown:
      'Rien ne porte ce nom ici. Associez la colonne à une question, ou à « - » pour qu’elle ne soit pas lue.',
    column_unmapped: 'Aucun des deux fichiers n’a de colonne {column}.',
    no_question: 'Aucune colonne n’est une question de {instrument}.',
    question_depends:
      'Cette question ne se pose qu’après une réponse à {needs}, qui n’a pas de colonne.',
    cell_missing: 'Cette cellule est vide.',
    member_repeated: 'Le membre {member} figure déjà dans la base de sondage, à la ligne {line}.',
    unit_unknown: 'Aucune administration ni aucun ministère n’a le code {unit}.',
    order_unknown:
      '« {order} » n’est pas un ordre de gouvernement : federal, provincial, territorial ou municipal.',
    order_differs: 'L’ordre de gouvernement de {unit} est {expected}, non {order}.',
    council_unknown: 'Aucun conseil n’a le code {council}.',
    size_malformed: 'Ce n’est pas un nombre de personnes.',
    size_differs: 'La taille de « {order} » est de {size} à une autre ligne du même cycle.',
    n_above_size:
      '{n} personnes ont répondu sur {size} dans « {order} » : plus qu’il n’y en avait.',
    size_not_listed:
      '« {order} » compte {size} personnes, mais la liste en a {listed}. Inscrivez toutes celles qui ont été invitées.',
    label_without_day:
      'L’étiquette {label} ne dit pas quand le cycle s’est fermé. Écrivez-la ainsi : 2025Q2, ou donnez le jour dans une colonne closed_on.',
    date_malformed: '« {date} » n’est pas une date. Écrivez-la ainsi : 2025-06-30.',
    date_differs: 'Le cycle {label} s’est fermé le {first} selon une ligne précédente.',
    member_not_in_frame: 'Le membre {member} ne figure pas dans la base de sondage de {label}.',
    response_repeated: 'Le membre {member} a déjà répondu à {label}, à la ligne {line}.',
    differs_from_frame: 'Ce n’est pas ce que la base de sondage dit du membre, à la ligne {line}.',
    row_without_answer:
      'Cette ligne n’a aucune réponse. Retirez-la : la base de sondage dit qui n’a pas répondu.',
    value_off_scale:
      '« {value} » n’est pas une réponse à cette question. Ses réponses sont : {values}.',
    not_a_number: '« {value} » n’est pas un nombre.',
    answer_refused: '{why}',
    round_without_frame: 'Le cycle {label} n’a pas de base de sondage.',
    round_without_responses: 'Le cycle {label} a une base de sondage, mais aucune réponse.',
    round_not_over: 'Le cycle {label} se ferme le {day}, qui n’est pas passé.',
    round_same_day:
      'Le cycle {label} s’est fermé le {day}, comme {other} : un jour ne compte qu’un cycle.',
    label_taken:
      'Le cycle {label} a déjà été importé d’autres fichiers. Ce qui a été diffusé demeure.',
    round_elsewhere: 'Un cycle de cet instrument fermé le {day} est déjà ici : {title}.',
  },
  files: { frame: 'base de sondage', responses: 'réponses' },
  line: 'ligne {line}',
  refused: {
    one: '{n} point à corriger. Rien ne peut être enregistré avant :',
    many: '{n} de points à corriger. Rien ne peut être enregistré avant :',
    other: '{n} points à corriger. Rien ne peut être enregistré avant :',
  },
  dryRun: 'Essai : rien n’est enregistré. Voici ce qui le serait.',
  toApply: 'Relancez la commande avec --apply pour l’enregistrer.',
  applied: 'Enregistré.',
  unchanged: 'Tout a déjà été importé. Rien ne change.',
  round: '{label}, fermé le {day} : {answered} réponses de {invited} personnes invitées.',
  states: { new: 'À créer.', made: 'Créé.', known: 'Déjà ici, le même.' },
  withheld: 'Trop peu de réponses pour montrer quoi que ce soit.',
  shown: 'Montré pour {domains} : {items}.',
  inWords: 'Presque tout le monde a répondu la même chose, donc en mots seulement : {items}.',
  kept: 'Non montré : {items}.',
  usage:
    'Utilisation : npm run import -- waves --instrument CODE --frame FICHIER --responses FICHIER [--map COLONNE=NOM …] [--council CODE] [--version N] [--lang en|fr] [--apply]',
  fileUnreadable: 'Le fichier {path} ne peut pas être lu.',
}
