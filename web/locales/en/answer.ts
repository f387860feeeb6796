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
  saveNote: 'Saved after each answer. You can stop, and come back by the same link on any device.',
  promise: {
    confidential: {
      lead: 'Nobody in the programme sees who said what.',
      text: 'They see figures for groups of {threshold} or more who answered. The secretariat sees whether you took part.',
    },
    named: {
      lead: 'Your answers carry your name.',
      text: 'The policy analyst sees who said what. Nothing you say is quoted without your consent.',
    },
    more: 'What is stored, who sees it, and what we can’t protect you from',
  },
  details: {
    confidential: {
      stored: {
        title: 'What is stored',
        text: 'Your answers, under a code in place of your name; your council and order of government until the round closes. Not when you answered, from where, or in which language. The code is the same from round to round, so that change can be measured. When the round closes, what you wrote in your own words is taken away from your other answers and from that code, and mixed with what others wrote.',
      },
      draft: {
        title: 'Before you submit',
        text: 'Answers are kept sealed with a key made from your link, padded so that their size tells nothing. They are deleted when you submit or when the round closes.',
      },
      seen: {
        title: 'Who sees it',
        text: 'While the round is open, nobody sees any result. After that, the programme sees figures for groups of {threshold} or more who answered; comments only as the policy analyst has reworded them, in English and French. The analyst reads the words themselves, without names and in mixed order, only where {comments} or more answered; otherwise they are destroyed unread. The analyst sees whether you have answered, not what you said.',
      },
      limits: {
        title: 'Protected from, not impossible for',
        text: 'Your answers are protected from the people of the programme. Tying them to you is not impossible for whoever runs the server: the code is made with a key kept outside the database, and somebody who holds both the key and the database could work out whose answers are whose. Nor can we protect you if everyone answers alike, or if your own words identify you.',
      },
      link: {
        title: 'Your link',
        text: 'It opens your answers, submitted ones too, so that you can change them until the round closes. Whoever has the link can do the same: don’t forward it.',
      },
    },
    named: {
      stored: {
        title: 'What is stored',
        text: 'Your answers with your name. If you change them after submitting, each version is kept, with its time.',
      },
      draft: {
        title: 'Before you submit',
        text: 'Answers are kept sealed with a key made from your link. They are deleted when you submit or when the round closes.',
      },
      seen: {
        title: 'Who sees it',
        text: 'The policy analyst. The programme sees figures for groups of {threshold} or more who answered; quotes, and ratings of fewer people, only with the consent recorded for each.',
      },
      limits: {
        title: 'What we can’t protect you from',
        text: 'Named answers can be reached by a request under access-to-information law. Whoever runs the server can read them.',
      },
      link: {
        title: 'Your link',
        text: 'It opens your answers, submitted ones too, so that you can change them until the round closes. Whoever has the link can do the same: don’t forward it.',
      },
    },
  },
  caution: 'Please write nothing rated Protected B or higher, and no Cabinet confidences.',
  received: {
    title: 'Thank you. It counts.',
    confidential:
      'Your answers are in, without your name. You can change them until the end of {date}.',
    named: 'Your answers are in, with your name. You can change them until the end of {date}.',
    receipt: 'Receipt',
    receiptNote: 'It shows that this link’s answers are in. It says nothing about them.',
    change: 'Change my answers',
    print: 'Print a copy of my answers',
    unsent: 'You have changes that aren’t submitted. What counts is below.',
    copy: 'My answers',
  },
  dead: {
    unknown: {
      title: 'This link isn’t complete, or isn’t one of ours',
      text: 'Mail programs sometimes cut long links. Open the link of your invitation again, whole; or copy it entirely into the address bar.',
      help: 'If it still doesn’t open, reply to the invitation: the secretariat can send it again.',
    },
    missing: {
      title: 'Open your personal link',
      text: 'This page needs the personal link of your invitation: it stands in the message from the secretariat, and in your consultations once you sign in.',
      help: 'If you no longer have the message, ask the secretariat to send it again.',
    },
    withdrawn: {
      title: 'This invitation was withdrawn',
      text: 'The secretariat has taken it back. Nothing is expected from you, and answers not yet submitted are no longer open.',
      help: 'If you think it is a mistake, reply to the invitation.',
    },
    closed: {
      title: 'This round is closed',
      text: 'It closed on {date}. Answers submitted before then are counted; they can no longer be changed, and no more can be added.',
      help: 'The next round will come with a link of its own.',
    },
    failed: {
      title: 'Your questions could not be opened',
      text: 'The server can’t be reached. Your link is fine, and whatever was saved is kept.',
      again: 'Try again',
    },
  },
}
