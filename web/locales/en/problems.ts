import { libraryProblems } from './library-problems.ts'
import { roundProblems } from './round-problems.ts'
import { mailProblems } from './mail-problems.ts'

/** What each problem word of the API says to the person who meets it. */
export const problems = {
  ...libraryProblems,
  ...roundProblems,
  ...mailProblems,
  'request.invalid': 'Some of what was sent isn’t valid. Check the fields that are marked.',
  'request.too_large': 'What was sent is too large.',
  'request.too_many': 'Too many tries in a short time. Wait a minute, then try again.',
  'route.unknown': 'Nothing is at this address.',
  'session.required': 'Sign in to continue.',
  'access.denied': 'Your role doesn’t open this.',
  'sign_in.link_invalid':
    'This sign-in link no longer works: it was already used, or it is more than 15 minutes old. Ask for a new one.',
  'server.error': 'Something went wrong on our side. Nothing was changed. Reference: {reference}',
  'person.unknown': 'Nobody is listed here under that name.',
  'person.email_taken': 'Another person already has this e-mail address.',
  'person.jurisdiction_unknown': 'That jurisdiction isn’t in the programme.',
  'role.unknown': 'This person doesn’t have that role.',
  'role.scope': 'This role needs the right council or group: choose one that goes with it.',
  'role.already_given': 'This person already has that role.',
  'role.ends_before_start': 'The role can’t end before the day it starts.',
  'role.last_administrator':
    'This is the last administrator. Give the role to somebody else first.',
  'council.unknown': 'No council has that code.',
  'group.unknown': 'No working group has that code.',
  'group.code_taken': 'Another group already has this code.',
  'group.ended': 'This group ended on {date}.',
  'group.ends_before_start': 'A group can’t end before the day it starts.',
  'group.date_in_future': 'That day is still to come. Record it once it is here.',
  'group.renamed_later':
    'The group was renamed after that day: an earlier name ran until {date}. Choose a later day.',
  'group.successor': 'The work must go to another group, one that goes on after that day.',
  'priority.unknown': 'No priority has that code here.',
  'reminders.unknown':
    'This link is none of ours, or not whole. Open the one at the foot of the message again.',
  'instrument.unknown': 'No survey or guide has that code.',
  'instrument.refused': 'The files of the surveys and guides hold mistakes. Nothing was published.',
  'instrument.mode': 'This survey or guide isn’t offered in that mode.',
  'instrument.no_short_form': 'This survey or guide has no short form.',
  'follow_up.figure_unknown':
    '“{indicator}” has no figure in this round’s release: it can’t be quoted.',
  'retention.not_held': 'Nothing holds this round’s answers beyond their schedule.',
  'erasure.not_tied':
    'No answer of this round can be told from another’s: it was anonymous, or held elsewhere.',
  'erasure.nothing_kept': 'No answers of this person are kept in this round.',
  'erasure.held':
    'These answers are held and can’t be erased: “{reason}” Lift the hold first, or decide that they are kept.',
  'erasure.late_open':
    'This round takes late answers until {until}: the person can still change theirs, and a release is to come. Decide after that day, or end the late answers first.',
  'ballot.refused': 'This ballot is not valid for this round. Nothing was counted.',
  'ballot.taken':
    'The ballot of this invitation was taken already, on another device or in another browser. Send your answers from there.',
  'ballot.identified': 'Anonymous answers must come without a session. Load the page again.',
  'ballot.failed':
    'Something failed on our side. Your answers are still on this device: send them again.',
  'ballot.needed': 'Answers of an anonymous round are sent with a ballot. Load the page again.',
  'draft.device_only': 'Answers of an anonymous round stay on the device until they are submitted.',
  'invitation.unknown': 'This link isn’t one of ours, or part of it is missing.',
  'invitation.withdrawn': 'This invitation was withdrawn.',
  'invitation.answered': 'This person has already answered, so the invitation stays.',
  'comment.unknown': 'This comment isn’t among the round’s, or isn’t an answer to that question.',
  'comment.nothing_to_redact':
    'There are no words here to take out: what stands there is space, or the mark of words that are gone already. Select words of the comment.',
  'comment.changed':
    'Other words stand there by now: somebody redacted this comment meanwhile. Load the page again.',
  'comment.decided':
    'Somebody decided on one of these comments meanwhile. The page shows how; what you wrote is still in its box.',
  'paraphrase.changed':
    'Somebody changed this paraphrase meanwhile. It stands below as they left it; what you wrote is still in its box. Keep it once more to put it in its place.',
  'paraphrase.unknown': 'This paraphrase is gone: somebody took it back meanwhile.',
  'comments.none': 'This round has no comments to release.',
  'comments.released': 'The comments of this round are released: they don’t change any more.',
  'comments.undecided':
    'Comments neither paraphrased nor set aside: {n}. Decide each of them first.',
  'comments.one_language': 'Paraphrases that lack a language: {n}. Write them in both first.',
  'draft.newer': 'Newer answers were saved from another device.',
  'answer.refused': 'One of the answers can’t be accepted: {reason}',
  'release.immutable': 'Published results don’t change.',
  'programme.refused': 'The programme’s files hold mistakes. Nothing was loaded.',
  'jurisdiction.unknown': 'No jurisdiction has that code.',
  'milestone.unknown': 'This group’s workplan has no milestone with that reference.',
  'milestone.reference_taken': 'Another milestone of this group already has that reference.',
  'milestone.already_approved':
    'This milestone’s date was first approved for {date}. That date stays; give the new one as the revised date.',
  'milestone.approved_after_end':
    'A milestone that is done or cancelled can’t be given its first approved date afterwards.',
  'milestone.not_approved': 'A revised date needs a first approved date before it.',
  'milestone.done_and_cancelled': 'A milestone is either done or cancelled, not both.',
  'milestone.date_in_future': 'A milestone can’t be done or cancelled on a date that hasn’t come.',
  'milestone.done_before_start':
    'This milestone starts on {date}: it can’t be done before that. Mend one of the two dates.',
  'milestone.due_before_start':
    'This milestone starts on {date}: it can’t be due before that. Mend one of the two dates.',
  'milestone.evidence_of_nothing':
    'Evidence goes with the day the milestone was done. Give that day first.',
  'milestone.reason_missing': 'Say why the date moves: the reason is kept with the new date.',
  'milestone.needs_unknown': 'Group {group} has no milestone {reference} to wait for.',
  'milestone.needs_itself': 'A milestone can’t wait for itself.',
  'milestone.needs_in_circle':
    'They would wait for one another in a circle: {path}. Take one of these off first.',
  'workplan.changed_meanwhile':
    'Somebody changed this workplan in the meantime. Nothing was approved: look at it again, then approve.',
  'workplan.version_unknown': 'This workplan has no version of that number.',
  'task.unknown': 'No assigned task has that reference here.',
  'task.reference_taken': 'Another assigned task already has that reference.',
  'task.ended':
    'This task was closed or retired meanwhile, so nothing was written. Look at it under “Closed or retired”.',
  'task.before_asked': 'A task can’t be due, closed or reviewed before the day it was asked.',
  'task.date_in_future': 'A task can’t be asked, closed or reviewed on a date that hasn’t come.',
  'indicator.unknown': 'No indicator has that code.',
  'indicator.councils_only':
    'This indicator is known by council only: answers are not split further, to protect the people who give them. Choose a council.',
  'indicator.made_of_answers':
    'This figure is made from answers to a survey. To protect the people who gave them, nothing behind it can be opened.',
  'indicator.undefined_then':
    'This indicator was not defined yet in that period. Choose a later one.',
  'indicator.no_return': 'This indicator isn’t reported by an annual return.',
  'indicator.changed_meanwhile':
    'Someone recorded another version of this definition meanwhile. Look at it, then start from there.',
  'indicator.version_crossed':
    'A new version can’t be valid from a day before the one it follows, {validFrom}.',
  'indicator.no_change': 'Nothing in the definition has changed.',
  'indicator.kind_changed':
    'An indicator stays with what it is read from, a question or its register: anything else is another indicator.',
  'indicator.not_the_same':
    'What is counted has changed, so figures can’t be declared the same: choose bridged, or a break.',
  'indicator.item_unknown': 'No published survey or guide asks “{item}”, version {version}.',
  'indicator.value_unknown': '“{value}” isn’t one of the answers to “{item}”.',
  'indicator.target_before_baseline':
    'The target of {period} would come before the baseline, {baseline}.',
  'target.off_scale': 'The target lies off the indicator’s scale.',
  'target.tolerance': 'The tolerance can’t be below zero or wider than the scale.',
  'target.due_early': 'A target can’t be due before its fiscal year begins, on {from}.',
  'period.reversed': 'The first fiscal year comes after the last.',
  'period.future': 'That fiscal year hasn’t begun.',
  'return.unit_unknown': '“{unit}” isn’t a jurisdiction of the programme.',
  'return.unit_repeated': '“{unit}” is there more than once.',
  'return.too_many': 'More are listed than the universe of {size}.',
  'import.refused': 'The files hold {count} mistakes. Nothing was stored.',
  'import.changed_meanwhile':
    'The workplan or the file changed since you checked it. Nothing was stored: check the file again.',
  'import.label_taken':
    'Someone imported a round under that label at the same moment. Look at it, then try again.',
  'report.day_to_come': 'A report is as of today or a day before. Choose an earlier day.',
  'report.replaced_later':
    'A report is replaced since today or a day before. Choose an earlier day.',
  'report.unknown': 'That report isn’t on the register of replaced reports any more.',
  'scorecard.not_published': 'This scorecard isn’t published.',
  'scorecard.version_unknown': 'This scorecard has no such version.',
  'scorecard.published_meanwhile':
    'Someone published this scorecard at the same moment. Look at their version, then try again.',
  'scorecard.immutable': 'A published scorecard doesn’t change: publish a new version.',
}
