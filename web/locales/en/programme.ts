/** What loading the programme's files says. */
export const programme = {
  /** A mistake: `{file}, {path}: {reason}`. */
  refusals: {
    file_missing: 'This file is missing.',
    file_unknown: 'The programme has no file of that name. Check its spelling.',
    not_json: 'This file isn’t JSON: {message}',
    missing_property: 'This is missing.',
    unknown_property: 'Nothing has that name here. Check its spelling.',
    wrong_type:
      'This is of the wrong kind: a text, a number, true or false, a list or an object is wanted.',
    wrong_value: 'This value isn’t one that can stand here.',
    both_languages: 'This must be said in English and in French.',
    date_malformed: 'This isn’t a date. Write it as 2025-04-01.',
    code_malformed: 'A code has only letters without accents, digits, hyphens and underscores.',
    period_malformed:
      'This isn’t a period. Write a fiscal year as 2025-2026, or a quarter as 2025-2026-Q1.',
    fiscal_year_malformed: 'This isn’t a fiscal year. Write it as 2025-2026.',
    role_scope:
      'An administrator or an analyst has no council or group, a co-chair or a member has one or the other, a reader has a council.',
    duplicate: '{key} is here already.',
    council_unknown: 'No council has the code {code}.',
    jurisdiction_unknown: 'No jurisdiction has the code {code}.',
    group_unknown: 'No working group has the code {code}.',
    priority_unknown: 'No priority has the code {code}.',
    goal_unknown: 'No goal has the code {code}.',
    indicator_unknown: 'No indicator has the code {code}.',
    guide_unknown: 'No practice guide has the code {code}.',
    instrument_unknown: 'No survey or guide with the code {code} is published.',
    item_unknown: 'That survey or guide doesn’t ask the item {item}, version {version}.',
    value_unknown: 'The item {item} has no answer {value}.',
    parent_below: '{code} is itself part of another jurisdiction.',
    dates_crossed: '{later} is before {earlier}.',
    done_and_cancelled: 'A milestone is done or cancelled, not both.',
    revised_unapproved: 'A milestone’s date can be revised only after a first one was approved.',
    not_returned: 'The indicator {code} isn’t counted from annual returns.',
    target_before_baseline: 'The target for {period} comes before the baseline, {baseline}.',
    version_order: 'Versions stand in order, each number higher than the one before.',
    comparability_first: 'The first version, and no other, is “first” in comparability.',
    version_changed:
      'Version {version} of this definition was loaded before and never changes. Add a new version instead.',
    other_programme: 'This database holds another programme, {code}.',
    synthetic_changed:
      'A programme stays synthetic, or stays real: use another data folder or database.',
  },
}
