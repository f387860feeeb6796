/** Why an answer can't be accepted: what, where, how to mend it. `{question}` is the question's title. */
export const answers = {
  'answer.not_answers':
    'What arrived isn’t a set of answers. Reload the page, then send it again; your answers so far are kept.',
  'answer.unknown_key':
    'An answer arrived for “{key}”, which isn’t a question of this survey. Reload the page, then send it again.',
  'answer.wrong_type':
    '“{question}”: the answer isn’t of the kind this question takes. Answer it again.',
  'answer.not_a_number': '“{question}”: the answer must be a number, such as 12.',
  'answer.not_a_date':
    '“{question}”: the answer must be a date that exists, as year-month-day, such as 2026-03-31.',
  'answer.not_an_email':
    '“{question}”: the answer must be a whole e-mail address, such as name@example.org.',
  'answer.off_list':
    '“{question}”: the answer isn’t one of the choices. Choose one that is listed.',
  'answer.repeated': '“{question}”: the same choice is there twice. Keep it once.',
  'answer.exclusive':
    '“{question}”: one of the choices stands alone. Keep either that one or the others.',
  'answer.too_many': '“{question}”: too many choices. Keep at most {max}.',
  'answer.too_few': '“{question}”: too few choices. Choose at least {min}.',
  'answer.out_of_range': '“{question}”: the answer must be from {min} to {max}.',
  'answer.too_small': '“{question}”: the answer can’t be under {min}.',
  'answer.too_large': '“{question}”: the answer can’t be over {max}.',
  'answer.off_step': '“{question}”: the answer must go up in steps of {step}.',
  'answer.too_long':
    '“{question}”: the answer has {length} characters. Shorten it to {max} at most.',
  'answer.forbidden_character':
    '“{question}”: the answer holds an invisible character that can’t be stored, often after a paste. Type that part again.',
  'answer.hidden':
    '“{question}” isn’t asked, given your other answers. Reload the page, then send it again.',
  'answer.comment_unasked':
    '“{question}”: a description came without the choice it describes. Choose “other”, or clear the description.',
  'answer.comment_missing': '“{question}”: describe what you mean by “other”.',
  'answer.missing': '“{question}”: an answer is needed here.',
}
