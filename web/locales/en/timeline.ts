/** The timeline of every group's milestones, and what late ones hold up. */
export const timeline = {
  title: 'Timeline',
  beneath: 'Every group’s milestones from a season ago to a year ahead.',
  group: 'Group',
  priority: 'Priority',
  all: 'All',
  lanes: { group: 'By group', priority: 'By priority' },
  arrange: 'Arranged',
  noneDrawn: 'No milestone is planned between {from} and {to}.',
  sentence: {
    one: 'One milestone between {from} and {to}; {late} overdue.',
    other: '{n} milestones between {from} and {to}; {late} overdue.',
  },
  some: 'The {n} nearest are drawn. Choose a group or a priority to see all of its own.',
  noPriority: 'No priority named',
  holding: {
    title: 'What late ones hold up',
    none: 'No late milestone holds up another.',
    others: {
      one: 'Holds up one other milestone.',
      other: 'Holds up {n} other milestones.',
    },
    some: 'Those {n} that hold up most are shown.',
    expected: '{group}, expected {date}',
    late: { one: '{group}, one day late', other: '{group}, {n} days late' },
  },
  picture: 'Milestones on a line of months; the table below says the same.',
  today: 'Today',
  legend: {
    done: 'done',
    ahead: 'ahead',
    overdue: 'overdue',
    planned: 'not approved',
    approved: 'first approved date',
  },
  table: 'As a table',
  caption: 'Milestones by the date expected now',
  columns: {
    milestone: 'Milestone',
    group: 'Group',
    approved: 'First approved for',
    expected: 'Expected',
    state: 'State',
  },
}

/** What milestones wait for. */
export const needs = {
  action: 'Waits for',
  waits: 'Waits for {title} ({group})',
  holds: 'Holds up {title} ({group})',
  states: {
    done: 'done',
    cancelled: 'cancelled',
    late: 'late',
    ahead: 'expected {date}',
    undated: 'no date',
  },
  title: '{title} waits for',
  none: 'It waits for nothing yet.',
  group: 'Of group',
  milestone: 'Milestone',
  add: 'Add',
  remove: 'Take off',
  removeOf: 'Take off {title}',
}
