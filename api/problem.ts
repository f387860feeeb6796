/** Every error the API can answer: its word and its HTTP status. The word is the code in the answer and the key of its text in web/locales. */
export const problems = {
  'request.invalid': 400,
  'request.too_large': 413,
  'request.too_many': 429,
  'route.unknown': 404,
  'session.required': 401,
  'access.denied': 403,
  'sign_in.link_invalid': 410,
  'server.error': 500,
  'person.unknown': 404,
  'person.email_taken': 409,
  'person.jurisdiction_unknown': 422,
  'role.unknown': 404,
  'role.scope': 422,
  'role.already_given': 409,
  'role.ends_before_start': 422,
  'role.last_administrator': 409,
  'council.unknown': 404,
  'group.unknown': 404,
  'group.code_taken': 409,
  'group.ended': 409,
  'group.ends_before_start': 422,
  'group.date_in_future': 422,
  'group.renamed_later': 409,
  'group.successor': 422,
  'priority.unknown': 404,
  'message.unknown': 404,
  'message.not_held': 409,
  'message.not_failed': 409,
  'message.no_server': 409,
  'reminders.unknown': 404,
  'instrument.unknown': 404,
  'instrument.refused': 422,
  'instrument.mode': 422,
  'instrument.no_short_form': 422,
  'wave.unknown': 404,
  'wave.closed': 410,
  'wave.open': 409,
  'wave.nobody': 422,
  'wave.ends_before_start': 422,
  'wave.too_few': 422,
  'wave.overlaps': 409,
  'wave.not_named': 409,
  'wave.no_addresses': 422,
  'wave.extension_earlier': 422,
  'wave.extension_anonymous': 409,
  'consultation.unknown': 404,
  'consultation.ended': 409,
  'consultation.paused': 409,
  'consultation.overlaps_itself': 422,
  'consultation.round_open': 409,
  'consultation.period_unknown': 404,
  'invitation.unknown': 404,
  'invitation.withdrawn': 410,
  'invitation.answered': 409,
  'comment.unknown': 404,
  'comment.changed': 409,
  'paraphrase.unknown': 404,
  'comments.none': 404,
  'comments.released': 409,
  'comments.undecided': 422,
  'comments.one_language': 422,
  'draft.newer': 409,
  'answer.refused': 422,
  'release.immutable': 409,
  'programme.refused': 422,
  'jurisdiction.unknown': 422,
  'milestone.unknown': 404,
  'milestone.reference_taken': 409,
  'milestone.already_approved': 409,
  'milestone.approved_after_end': 422,
  'milestone.not_approved': 422,
  'milestone.done_and_cancelled': 422,
  'milestone.date_in_future': 422,
  'task.unknown': 404,
  'task.reference_taken': 409,
  'task.before_asked': 422,
  'task.date_in_future': 422,
  'guide.unknown': 404,
  'guide.code_taken': 409,
  'guide.withdrawn_before_published': 422,
  'guide.not_available': 409,
  'declaration.repeated': 409,
  'declaration.used_later': 422,
  'declaration.other_jurisdiction': 403,
  'indicator.unknown': 404,
  'indicator.no_return': 422,
  'indicator.changed_meanwhile': 409,
  'indicator.version_crossed': 422,
  'indicator.no_change': 422,
  'indicator.kind_changed': 422,
  'indicator.not_the_same': 422,
  'indicator.item_unknown': 422,
  'indicator.value_unknown': 422,
  'indicator.target_before_baseline': 422,
  'target.off_scale': 422,
  'target.tolerance': 422,
  'target.due_early': 422,
  'period.reversed': 422,
  'period.future': 422,
  'return.unit_unknown': 422,
  'return.unit_repeated': 422,
  'return.too_many': 422,
  'import.refused': 422,
  'import.label_taken': 409,
  'scorecard.not_published': 404,
  'scorecard.version_unknown': 404,
  'scorecard.published_meanwhile': 409,
  'scorecard.immutable': 409,
} as const

export type ProblemWord = keyof typeof problems

export type ProblemDetails = Readonly<Record<string, unknown>>

/** An error meant for the person who asked; anything else thrown is a fault of ours and answers 500 with a reference. */
export class Problem extends Error {
  readonly word: ProblemWord
  readonly details: ProblemDetails
  constructor(word: ProblemWord, details: ProblemDetails = {}) {
    super(word)
    this.word = word
    this.details = details
  }
  get status(): number {
    return problems[this.word]
  }
}

/** Makes the error of that word; `details` fill the text's placeholders and stand in the answer under `params`. */
export function problem(word: ProblemWord, details: ProblemDetails = {}): Problem {
  return new Problem(word, details)
}
