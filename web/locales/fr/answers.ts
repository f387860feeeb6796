import type { Texts } from '../en/index.ts'

export const answers: Texts['answers'] = {
  'answer.not_answers':
    'L’envoi ne contient pas de réponses. Rechargez la page, puis envoyez de nouveau; vos réponses sont conservées.',
  'answer.unknown_key':
    'Une réponse est arrivée pour « {key} », qui n’est pas une question de ce sondage. Rechargez la page, puis envoyez de nouveau.',
  'answer.wrong_type':
    '« {question} » : la réponse n’est pas du genre attendu. Répondez de nouveau.',
  'answer.not_a_number': '« {question} » : la réponse doit être un nombre, par exemple 12.',
  'answer.not_a_date':
    '« {question} » : la réponse doit être une date qui existe, dans l’ordre année-mois-jour, par exemple 2026-03-31.',
  'answer.not_an_email':
    '« {question} » : la réponse doit être une adresse de courriel complète, par exemple nom@example.org.',
  'answer.off_list':
    '« {question} » : la réponse ne fait pas partie des choix. Choisissez-en une dans la liste.',
  'answer.repeated': '« {question} » : le même choix est là deux fois. Gardez-le une fois.',
  'answer.exclusive':
    '« {question} » : un des choix ne va avec aucun autre. Gardez celui-là ou les autres.',
  'answer.too_many': '« {question} » : trop de choix. Gardez-en au plus {max}.',
  'answer.too_few': '« {question} » : trop peu de choix. Choisissez-en au moins {min}.',
  'answer.out_of_range': '« {question} » : la réponse doit se situer entre {min} et {max}.',
  'answer.too_small': '« {question} » : la réponse ne peut pas être inférieure à {min}.',
  'answer.too_large': '« {question} » : la réponse ne peut pas dépasser {max}.',
  'answer.off_step': '« {question} » : la réponse doit avancer par pas de {step}.',
  'answer.too_long':
    '« {question} » : la réponse compte {length} caractères. Ramenez-la à {max} au plus.',
  'answer.forbidden_character':
    '« {question} » : la réponse contient un caractère invisible qui ne peut pas être conservé, souvent après un collage. Retapez ce passage.',
  'answer.hidden':
    'La question « {question} » ne se pose pas, compte tenu de vos autres réponses. Rechargez la page, puis envoyez de nouveau.',
  'answer.comment_unasked':
    '« {question} » : une précision est arrivée sans le choix qu’elle précise. Choisissez « autre » ou effacez la précision.',
  'answer.comment_missing': '« {question} » : précisez ce que vous entendez par « autre ».',
  'answer.missing': '« {question} » : il faut une réponse ici.',
}
