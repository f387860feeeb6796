/** Why a survey's or guide's file is refused. Each is shown after the place in the file. */
export const instruments = {
  'instrument.not_json': 'The file isn’t JSON: {message}',
  'instrument.missing_property': '“{property}” is missing. Add it.',
  'instrument.unknown_property':
    '“{property}” isn’t something a survey may hold here. Remove it, or check its spelling.',
  'instrument.wrong_type': 'The value of “{property}” isn’t of the right kind.',
  'instrument.wrong_value': 'The value of “{property}” isn’t one of those accepted here.',
  'instrument.both_languages':
    'The text must be there in English and in French. Write it as en and fr, neither empty.',
  'instrument.piping': 'A text can’t hold braces: answers aren’t repeated inside other texts.',
  'instrument.unsupported_type':
    'This kind of question isn’t supported. Use radiogroup, dropdown, checkbox, ranking, rating, boolean, text, comment or panel.',
  'instrument.name_malformed':
    'A name starts with a letter and holds letters and digits only, 64 characters at most.',
  'instrument.name_repeated': 'The name “{name}” is already taken. Give each its own.',
  'instrument.choices_few': 'There must be choices here: from 2 to 20 for a rating.',
  'instrument.choice_repeated': 'The value “{value}” is there twice. Give each choice its own.',
  'instrument.choice_reserved':
    'The value “{value}” is kept for questions left without an answer. Use another.',
  'instrument.limits_crossed':
    'The limits contradict each other, or don’t go with this kind of question.',
  'instrument.rating_count': 'The rating says {told} values but has {length}.',
  'instrument.other_and_comment':
    'A question has either “other” or a comment, not both. Remove one.',
  'instrument.expression_malformed': 'The condition can’t be read: {expression}',
  'instrument.function_unknown': 'The condition uses {function}, which isn’t available here.',
  'instrument.question_unknown': 'The condition names “{name}”, which isn’t a question here.',
  'instrument.ranking_compared': 'A condition can’t turn on the ranking “{name}”.',
  'instrument.conditions_circular':
    'Whether “{name}” is shown depends, in the end, on its own answer. Break the circle.',
  'instrument.item_malformed':
    'An item needs a code in small letters, a version from 1 up, and a scale in capitals.',
  'instrument.item_repeated': 'Two questions measure “{item}”. Keep one.',
  'instrument.item_open': 'An open question can’t be counted as an item. Remove the item.',
  'instrument.item_scale':
    'The scale {scale} doesn’t go with this question: MULTI with its limit for several choices, RANK for a ranking, another for one choice.',
  'instrument.short_form_unknown': 'The short form names “{name}”, which isn’t a question here.',
  'instrument.short_form_depends':
    'In the short form “{name}” depends on “{missed}”, which isn’t in it. Add it, or leave both out.',
  'instrument.version_same':
    'Version {version} is already published with another content. Give the changed one a higher number.',
  'instrument.version_order':
    'Version {version} is lower than {current}, the one in use. Give it a higher number.',
  'instrument.item_changed':
    'The scale or the choices of “{item}” changed, but not its version {version}. Raise the item’s version: its answers aren’t comparable with the former ones.',
}
