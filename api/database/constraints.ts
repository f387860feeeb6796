import { type Problem, problem, type ProblemWord } from '../problem.ts'

/** The database is the last judge: each named constraint a person can run into, and its word. */
const words: Readonly<Record<string, ProblemWord>> = {
  person_email_unique: 'person.email_taken',
  person_jurisdiction_fk: 'person.jurisdiction_unknown',
  person_home_council_fk: 'council.unknown',
  person_role_council_fk: 'council.unknown',
  person_role_group_fk: 'group.unknown',
  person_role_scope: 'role.scope',
  person_role_span: 'role.ends_before_start',
  person_role_unique: 'role.already_given',
  working_group_pkey: 'group.code_taken',
  working_group_council_fk: 'council.unknown',
  working_group_span: 'group.ends_before_start',
  group_priority_priority_code_fkey: 'priority.unknown',
  milestone_group_fk: 'group.unknown',
  milestone_reference_unique: 'milestone.reference_taken',
  milestone_done_or_cancelled: 'milestone.done_and_cancelled',
  milestone_revised_after_approval: 'milestone.not_approved',
  milestone_due_after_start: 'milestone.due_before_start',
  milestone_done_after_start: 'milestone.done_before_start',
  milestone_evidence_of_done: 'milestone.evidence_of_nothing',
  milestone_dependency_not_itself: 'milestone.needs_itself',
  workplan_version_unique: 'workplan.changed_meanwhile',
  milestone_first_approval_immutable: 'milestone.already_approved',
  assigned_task_council_fk: 'council.unknown',
  assigned_task_group_fk: 'group.unknown',
  assigned_task_reference_unique: 'task.reference_taken',
  assigned_task_group_reference_unique: 'task.reference_taken',
  assigned_task_due_after_asked: 'task.before_asked',
  assigned_task_closed_after_asked: 'task.before_asked',
  assigned_task_retired_after_asked: 'task.before_asked',
  assigned_task_closed_or_retired: 'task.ended',
  assigned_task_relaunched_once: 'task.ended',
  practice_guide_group_fk: 'group.unknown',
  practice_guide_code_unique: 'guide.code_taken',
  practice_guide_priority_fk: 'priority.unknown',
  practice_guide_span: 'guide.withdrawn_before_published',
  guide_declaration_guide_fk: 'guide.unknown',
  guide_declaration_jurisdiction_fk: 'jurisdiction.unknown',
  guide_declaration_span: 'declaration.used_later',
  guide_declaration_once_a_day: 'declaration.repeated',
  indicator_version_unique: 'indicator.changed_meanwhile',
  replaced_report_group_fk: 'group.unknown',
  replaced_report_council_fk: 'council.unknown',
  imported_wave_label_unique: 'import.label_taken',
  scorecard_version_unique: 'scorecard.published_meanwhile',
  scorecard_immutable: 'scorecard.immutable',
}

/** A NUL in a text: the server (22021, 22P05) refuses what it cannot keep. */
const unstorableText = new Set(['22021', '22P05'])

/** The word of the constraint a database error names, or of a text it cannot keep; null for any other error. */
export function constraintProblem(thrown: unknown): Problem | null {
  if (unstorableText.has(fieldOf(thrown, 'code'))) return problem('request.invalid', { faults: [] })
  const word = words[fieldOf(thrown, 'constraint')]
  return word ? problem(word) : null
}

const fieldOf = (thrown: unknown, name: string): string =>
  thrown instanceof Error ? String(Reflect.get(thrown, name) ?? '') : ''
