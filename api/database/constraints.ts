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
}

/** The word of the constraint a database error names; null for any other error. */
export function constraintProblem(thrown: unknown): Problem | null {
  const constraint =
    thrown instanceof Error && 'constraint' in thrown ? String(thrown.constraint) : ''
  const word = words[constraint]
  return word ? problem(word) : null
}
