import type { Texts } from '../en/index.ts'

export const instruments: Texts['instruments'] = {
  'instrument.not_json': 'Le fichier n’est pas du JSON : {message}',
  'instrument.missing_property': '« {property} » manque. Ajoutez-le.',
  'instrument.unknown_property':
    '« {property} » n’a pas sa place ici. Retirez-le ou vérifiez l’orthographe.',
  'instrument.wrong_type': 'La valeur de « {property} » n’est pas du bon genre.',
  'instrument.wrong_value':
    'La valeur de « {property} » ne fait pas partie de celles acceptées ici.',
  'instrument.both_languages':
    'Le texte doit exister en anglais et en français. Écrivez-le sous en et fr, sans en laisser un vide.',
  'instrument.piping':
    'Un texte ne peut pas contenir d’accolades : les réponses ne sont pas reprises dans d’autres textes.',
  'instrument.unsupported_type':
    'Ce genre de question n’est pas pris en charge. Utilisez radiogroup, dropdown, checkbox, ranking, rating, boolean, text, comment ou panel.',
  'instrument.name_malformed':
    'Un nom commence par une lettre et ne contient que des lettres et des chiffres, 64 caractères au plus.',
  'instrument.name_repeated': 'Le nom « {name} » est déjà pris. Donnez à chacun le sien.',
  'instrument.choices_few': 'Il faut des choix ici : de 2 à 20 pour une échelle.',
  'instrument.choice_repeated':
    'La valeur « {value} » est là deux fois. Donnez à chaque choix la sienne.',
  'instrument.choice_reserved':
    'La valeur « {value} » est gardée pour les questions laissées sans réponse. Prenez-en une autre.',
  'instrument.limits_crossed':
    'Les limites se contredisent ou ne vont pas avec ce genre de question.',
  'instrument.rating_count': 'L’échelle annonce {told} valeurs, mais en a {length}.',
  'instrument.other_and_comment':
    'Une question a « autre » ou un commentaire, pas les deux. Retirez-en un.',
  'instrument.expression_malformed': 'La condition est illisible : {expression}',
  'instrument.function_unknown': 'La condition emploie {function}, qui n’est pas disponible ici.',
  'instrument.question_unknown': 'La condition nomme « {name} », qui n’est pas une question ici.',
  'instrument.ranking_compared': 'Une condition ne peut pas dépendre du classement « {name} ».',
  'instrument.conditions_circular':
    'L’affichage de « {name} » dépend, au bout du compte, de sa propre réponse. Rompez le cercle.',
  'instrument.item_malformed':
    'Un élément mesuré demande un code en minuscules, une version à partir de 1 et une échelle en majuscules.',
  'instrument.item_repeated': 'Deux questions mesurent « {item} ». Gardez-en une.',
  'instrument.item_open':
    'Une question ouverte ne peut pas être comptée. Retirez l’élément mesuré.',
  'instrument.item_scale':
    'L’échelle {scale} ne va pas avec cette question : MULTI avec sa limite pour plusieurs choix, RANK pour un classement, une autre pour un seul choix.',
  'instrument.short_form_unknown':
    'La version courte nomme « {name} », qui n’est pas une question ici.',
  'instrument.short_form_depends':
    'Dans la version courte, « {name} » dépend de « {missed} », qui n’y est pas. Ajoutez cette question ou retirez les deux.',
  'instrument.version_same':
    'La version {version} est déjà publiée avec un autre contenu. Donnez un numéro plus élevé à la version modifiée.',
  'instrument.version_order':
    'La version {version} est inférieure à {current}, celle en usage. Donnez-lui un numéro plus élevé.',
  'instrument.item_changed':
    'L’échelle ou les choix de « {item} » ont changé, mais pas sa version {version}. Augmentez la version de l’élément : ses réponses ne se comparent pas aux précédentes.',
}
