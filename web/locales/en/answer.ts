/** The respondent's own pages: from the link to the receipt. */
export const answer = {
  title: '{title} – {programme}',
  loading: 'Opening your questions',
  takes: 'Takes',
  minutes: { one: 'about a minute', other: 'about {n} minutes' },
  questions: { one: '{n} question', other: '{n} questions' },
  openUntil: 'Open until',
  askedBy: 'Asked by',
  secretariat: 'the secretariat, {programme}',
  invited: 'Invited',
  people: { one: '{n} person', other: '{n} people' },
  lastRound: {
    one: 'Last time, {answered} of {n} person answered.',
    other: 'Last time, {answered} of {n} people answered.',
  },
  noAccount: 'No account needed',
  start: 'Start',
  resume: 'Continue',
  resumeNote: 'Your answers so far are kept. You can go on where you stopped.',
  keptHere:
    'There is no connection. You can go on: this device keeps your answers and sends them later.',
  saveNote: 'Saved after each answer. You can stop, and come back by the same link on any device.',
  saveNoteHere:
    'Kept on this device after each answer, nowhere else. You can stop, and come back by the same link on this device.',
  promise: {
    confidential: {
      lead: 'Nobody in the programme sees who said what.',
      text: 'They see figures for groups of {threshold} or more who answered. The secretariat sees whether you took part.',
    },
    named: {
      lead: 'Your answers carry your name.',
      text: 'The policy analyst sees who said what. Nothing you say is quoted without your consent.',
    },
    anonymous: {
      lead: 'Once the survey closes, nothing we keep connects you to your answers.',
      text: 'The secretariat sees whether you took part. We can’t protect you if someone alters or watches the system while you answer, if everyone answers alike, or if your words identify you.',
    },
    more: 'What is stored, who sees it, and what we can’t protect you from',
  },
  caution: 'Please write nothing rated Protected B or higher, and no Cabinet confidences.',
  late: {
    title: 'This round closed on {date}, and still takes late answers',
    text: 'You can answer, or correct what you answered, until the end of {date}. Late answers wait, seen by nobody, and count once at least {threshold} of a group are there; otherwise they are destroyed unread.',
    textNamed:
      'You can answer, or correct what you answered, until the end of {date}. The policy analyst reads late answers with your name; they count once at least {threshold} of a group are there, and are otherwise destroyed.',
    comments:
      'Questions to answer in your own words are left out: comments were released at the close.',
    received: 'Your answers are in, and wait. You can change them until the end of {date}.',
  },
  unreached: {
    offline: {
      title: 'There is no connection',
      text: 'Nothing of this link is kept on this device, so its questions open once the connection is back. Your link is fine.',
      again: 'Try again',
    },
    failed: {
      title: 'Your questions could not be opened',
      text: 'The server can’t be reached. Your link is fine, and whatever was saved is kept.',
      again: 'Try again',
    },
  },
}
