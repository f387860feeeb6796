/** What people answered under their names in a round: for the analyst. */
export const namedAnswers = {
  title: 'Answers: {round}',
  openUntil: '{instrument} · open until {date}',
  closedOn: '{instrument} · closed {date}',
  back: 'Back to the round',
  lawful:
    'These answers carry names, and can be reached by a request under access-to-information law.',
  people: { one: 'One person has answered', other: '{n} people have answered' },
  columns: {
    name: 'Name',
    jurisdiction: 'Jurisdiction',
    groups: 'Co-chair of',
    answered: 'Questions answered',
  },
  answeredOf: '{n} of {total}',
  unknownJurisdiction: 'Not stated',
  coChairs: 'co-chair of {groups}',
  late: 'late',
  lateText:
    'These answers came, or were changed, after the round closed. They wait, and are in no figure yet.',
  nobodyYet: {
    title: 'Nobody has answered yet',
    text: 'Each person’s answers stand here once they are submitted; what they are still writing is seen by nobody else.',
  },
  nobody: {
    title: 'Nobody answered',
    text: 'No answers were submitted in this round, and none wait.',
  },
  notAmong: 'No answers of this person are in this round.',
  everybody: 'Everybody who answered',
  print: 'Print',
  others: 'Others who answered',
  before: 'Before: {name}',
  after: 'Next: {name}',
  open: 'No answer',
  perhapsUnasked: 'No answer, or not asked',
  scale: '{value} on a scale from {low} to {high}',
  unasked: 'Answers to questions that this round’s form does not hold',
  noneKept: 'No answers are kept',
  noneKeptText: 'Either nothing was answered, or what was answered has been erased.',
}
