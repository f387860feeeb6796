export const home = {
  title: 'Today',
  mine: {
    ballotTaken:
      'Your ballot was taken. If no receipt was shown, open your link again on that device.',
    title: 'Your consultations',
    minutes: { one: 'About one minute', other: 'About {n} minutes' },
    until: '{minutes}, until {date}',
    answered: 'You have answered. You can change your answers until {date}.',
    answer: 'Answer',
    review: 'Review your answers',
    answerOf: 'Answer {title}',
    reviewOf: 'Review your answers to {title}',
    closed: 'Closed',
    took: 'You took part',
    tookNot: 'You didn’t take part',
    empty: {
      title: 'Nothing is asked of you today',
      text: 'When a consultation opens, it appears here and you get an e-mail. In the meantime, see what the last ones said.',
      action: 'See the trends',
    },
  },
  rounds: {
    title: 'Open rounds',
    say: '{answered} of {invited} answered',
    until: 'open until {date}',
    none: 'No round is open.',
    open: 'Open a round',
  },
  drafts: {
    title: 'Scorecards to publish',
    none: 'No scorecard waits: those of a year are published once it is over, after 31 March.',
  },
  reading: {
    title: 'Published scorecards',
    none: 'None is published yet.',
    published: 'published {date}',
    all: 'All scorecards',
  },
  reviews: {
    title: 'Guides to review',
    due: 'review was due on {date}',
    review: 'Review',
    reviewOf: 'Review {title}',
    more: { one: 'One more in the library', other: '{n} more in the library' },
  },
  keeping: {
    title: 'To hand over',
    held: {
      one: 'One message stands in the outbox, to be handed over.',
      other: '{n} messages stand in the outbox, to be handed over.',
    },
    none: 'No message waits in the outbox.',
    outbox: 'Open the outbox',
    people: 'People and their roles',
  },
  nothing: {
    title: 'No role yet',
    text: 'Your account has no role today. Ask the secretariat for the one that goes with your work.',
  },
}
