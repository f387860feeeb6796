export const round = {
  openUntil: '{instrument} · {mode} · open until {date}',
  closedOn: '{instrument} · {mode} · closed {date}',
  daysLeft: { one: 'one day left', other: '{n} days left' },
  lastDay: 'last day',
  overdue: 'past its last day',
  participation: 'Participation',
  say: { one: 'One person was asked', other: '{n} people were asked' },
  sayAnswered: {
    one: '{answered} of {invited} answered ({rate})',
    other: '{answered} of {invited} answered ({rate})',
  },
  sayNobody: {
    one: 'The one person asked has not answered.',
    other: 'None of the {invited} people asked has answered.',
  },
  sayNoneAsked: 'Nobody is asked any more: each invitation was withdrawn.',
  private:
    'Only you see participation by jurisdiction; it is never published. No answer is shown to anybody while the round is open.',
  privateNamed:
    'Only you see participation by jurisdiction; it is never published. You alone read what each person answers, from the moment they submit it.',
  answers: {
    title: 'Answers, person by person',
    say: {
      one: 'One person has answered, under their own name.',
      other: '{n} people have answered, each under their own name.',
    },
    noneYet: 'Nobody has answered yet.',
    none: 'Nobody answered while the round was open.',
    read: 'Read the answers',
  },
  byDay: {
    title: 'Day by day',
    now: 'This round',
    day: 'Day of the round',
    table: 'The figures, day by day',
    say: 'Day {day}: {rate} have answered. On the same day of “{title}” it was {last}; {close} at its close.',
    saySkipped:
      'Day {day}: {rate} have answered. “{title}” was not counted on that day: by day {counted} it was {last}; {close} at its close.',
    sayEnded: 'Day {day}: {rate} have answered. “{title}” was closed by then, at {close}.',
    sayEarly:
      'Day {day}: {rate} have answered. “{title}” was not counted so early; it was {close} at its close.',
    sayClosed: '{rate} answered. Of “{title}” it was {close} at its close.',
    expected: {
      one: 'If it goes on as that round did, about one of {invited} will have answered in the end ({rate}). It is no more than that round’s shape.',
      other:
        'If it goes on as that round did, about {n} of {invited} will have answered in the end ({rate}). It is no more than that round’s shape.',
    },
    ballots: 'In an anonymous round, taking a ballot counts as an answer.',
    noLast: 'There is no earlier round of this form to set it against.',
    notCounted:
      'No day of “{title}”, the round before, was counted: there is nothing to set this one against.',
  },
  lastClose: 'Last round, at its close',
  waiting: {
    one: 'One person still has to answer',
    other: '{n} people still have to answer',
  },
  waitingNote:
    'For a word in passing. Whoever has answered is seen here by not being on the list: keep it to yourself.',
  byOrder: 'By order of government',
  byJurisdiction: 'By jurisdiction',
  columns: {
    order: 'Order of government',
    jurisdiction: 'Jurisdiction',
    answered: 'Answered',
    rate: 'Response rate',
  },
  counts: '{answered} of {invited}',
  notAsked: 'not asked',
  messages: 'Messages',
  messageStates: {
    held: 'in the outbox, to be handed over',
    handed_over: 'handed over',
    queued: 'waiting to be sent',
    sent: 'sent',
    refused: 'refused',
    given_up: 'given up',
    bounced: 'come back',
    cancelled: 'not needed any more',
  },
  close: 'Close the round',
  closeAsk:
    'Close this round now? Nobody can answer any more, its results are released and can’t be taken back.',
  closeEarly: 'It would otherwise stay open until {date}.',
  released: 'Results released',
  releasedText:
    'The figures of this round are now in the trends and in the year’s scorecard. What is published stays.',
  releasedAgain:
    'Late answers were added: the figures are those of release {n}. The earlier ones are kept.',
  late: {
    title: 'Late answers and corrections',
    why: 'The same links can take answers after the close. They wait, seen by nobody, until there are enough of them to be counted together; what was published stays.',
    untilLabel: 'Take late answers until the end of',
    untilFault: 'Choose today or a later day.',
    take: 'Take late answers',
    until: 'Late and corrected answers are taken until the end of {date}.',
    waiting:
      'Nobody is told how many wait, or whose. On that day those that are enough are released, and the others are destroyed unread.',
    release: 'Release what is enough now',
    stop: 'Take no more',
    stopAsk: 'Take no more late answers? Those that wait are destroyed unread.',
    named: {
      why: 'The same links can take answers after the close. You read them with the others; they are in no figure until there are enough of them to be counted together; what was published stays.',
      waiting:
        'You read late answers with the others. On that day those that are enough are released, and the others are destroyed.',
      stopAsk: 'Take no more late answers? Those that wait are destroyed.',
    },
    released: 'Release {n} is made: figures now count the late answers.',
    notYet:
      'Too few wait to be counted without giving somebody away. They wait on; nothing has changed.',
  },
  withheld: 'Results withheld',
  withheldText:
    'Too few people answered to publish anything without giving them away. Participation is kept; no figure is.',
  seeTrends: 'See the trends',
  comments: 'Read the comments',
  unknownJurisdiction: 'Not stated',
}
