/** Who is asked too often. */
export const burden = {
  title: 'Who is asked too often',
  beneath: 'Invitations and minutes of each person, {from} to {to}.',
  link: 'Who is asked too often',
  quarter: 'Quarter',
  none: {
    title: 'Nobody was asked in this quarter',
    text: 'When a round opens, the people it invites appear here with the minutes it asks of them.',
  },
  sayNone: 'Nobody is asked more than the limit.',
  say: {
    one: 'One person is asked more than the limit.',
    other: '{n} people are asked more than the limit.',
  },
  note: 'Counted when a round opens, answered or not, at the minutes its form says. Rounds held elsewhere came without their people.',
  caption: 'People by what is asked of them',
  columns: {
    name: 'Name',
    jurisdiction: 'Jurisdiction',
    invitations: 'Invitations',
    minutes: 'Minutes',
    rounds: 'Rounds',
  },
  over: 'above the limit',
  rounds: { one: 'One round', other: '{n} rounds' },
  more: 'Show {n} more',
  shown: '{n} of {all} people shown',
  limit: {
    title: 'Limit',
    text: 'At launch, and while the round is open, you are warned of everybody who would be asked more than this in a quarter. Nobody is left out by it.',
    invitations: 'Invitations a quarter',
    minutes: 'Minutes a quarter',
    save: 'Keep the limit',
    saved: 'The limit is kept.',
    wrongInvitations: 'Give a whole number from 1 to 99.',
    wrongMinutes: 'Give a whole number from 1 to 999.',
  },
  warning: {
    one: 'With this round one person is asked more than the limit this quarter ({limit}):',
    other: 'With this round {n} people are asked more than the limit this quarter ({limit}):',
  },
  atMost: {
    one: '{minutes} min, one invitation',
    other: '{minutes} min, {invitations} invitations',
  },
  person: {
    one: '{name} ({minutes} min, one invitation)',
    other: '{name} ({minutes} min, {invitations} invitations)',
  },
  others: 'and {n} more',
}
