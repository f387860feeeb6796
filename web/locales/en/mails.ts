/**
 * Letters to people. `{link}` and `{stop}` stay until a message leaves; a line before either names it. `brief` is what a
 * reader of the other language finds beneath.
 */
export const mails = {
  secretariat: 'The councils’ secretariat',
  askedBy: '{secretariat} ({programme})',
  hello: 'Hello {name},',
  minutes: { one: 'one minute', other: '{n} minutes' },
  briefHeading: 'In English',
  secretNotKept: '[the personal link: it is not kept]',
  stop: 'Stop reminders about this consultation (invitations still come):\n{stop}',
  promises: {
    named:
      'The analyst sees your name with your answers. Nothing you say is quoted outside the secretariat without your consent.',
    confidential:
      'Your answers are confidential: only totals of {threshold} people or more are shown, never yours alone. The page you open says exactly what is kept, and who sees it.',
    anonymous:
      'Once the survey closes, nothing we keep connects you to your answers. The secretariat sees whether you took part. We can’t protect you if someone alters or watches the system while you answer, if everyone answers alike, or if your words identify you.',
  },
  fingerprint:
    'Six words of this round, the same for all {invited} people invited: {words}. They stand on your screen too. If the words there are others, don’t answer, and tell your co-chair. They protect only people who compare.',
  signIn: {
    subject: 'Your sign-in link for Arpent',
    body: 'Open this page, then press “Sign in”:\n{link}\n\nThe link works once, for {minutes} minutes. If you did not ask for it, ignore this message: nothing happens.',
    brief: 'This link opens your session, once, for {minutes} minutes.',
  },
  invitation: {
    subject: '{title}: your answers, by {closesOn}',
    body: '{askedBy} asks for your answers: {title}. It takes about {minutes}, and is open until {closesOn}.\n\nOpen your questionnaire:\n{link}\n\n{promise}\n\nNo account and no password are needed. Please don’t forward this message: the link is yours alone.',
    brief:
      'Your answers are asked for until {closesOn}: {title}, about {minutes}. The link above opens the questionnaire, which is in English too.',
  },
  reminder: {
    subjects: {
      first: 'Reminder: {title}, by {closesOn}',
      second: 'Another reminder: {title}, by {closesOn}',
      last: 'Last reminder: {title} closes on {closesOn}',
    },
    openings: {
      first: '{askedBy} has asked for your answers, which have not come yet: {title}.',
      second: 'There is still time to answer {title}, which {askedBy} asks of you.',
      last: 'This is the last reminder about {title}, which {askedBy} asks of you.',
    },
    body: '{opening} It takes about {minutes}, and closes on {closesOn}, at midnight.\n\nOpen your questionnaire:\n{link}\n\n{promise}\n\nIf you have just answered, thank you: this message crossed yours.',
    brief:
      'Your answers are still awaited, until {closesOn}: {title}. The link above opens the questionnaire, which is in English too.',
  },
  result: {
    subject: '{title}: what you said, and what was done',
    body: 'Thank you for {title}, which closed on {closedOn}. The results are out.',
    said: 'You said\n{text}',
    done: 'We did\n{text}',
    see: 'See the results:\n{link}',
    brief: 'The results of {title} are out. The link above shows them in English too.',
  },
  ballotMissing: {
    subject: '{title}: please check that your answers arrived',
    body: 'Answers sent to {title} but not received: {missing}. A connection may have broken. Nobody can tell whose they are, so everybody who pressed “Submit” gets this message, once.\n\nIf you saw a receipt, your answers arrived, and there is nothing to do. If not, open the questionnaire again before {closesOn}, on the device you answered on: it sends what is waiting.\n\nOpen your questionnaire:\n{link}\n\n{promise}',
    brief:
      'Some answers to {title} did not arrive. If you saw no receipt, open the link above again before {closesOn}, on the device you answered on.',
  },
  destroyed: {
    subject: '{title}: too few answers, so they were destroyed',
    body: '{title} closed on {closedOn} with fewer than {threshold} answers, too few to protect those who gave them. As promised, the answers were destroyed unopened. Nobody read them, and nothing of them is kept.\n\nThank you to those who answered. There is nothing more to do.',
    brief:
      '{title} closed with fewer than {threshold} answers. They were destroyed unopened, and there is nothing to do.',
  },
  approval: {
    subject: 'For your approval: {title}',
    body: '{requestedBy} asks you to approve an anonymous round, {title}. It would invite {invited} people and stay open until {closesOn}. A second person approves each anonymous round, so that nobody decides alone who is invited.\n\nRead the plan and decide:\n{link}',
    brief:
      '{requestedBy} asks you to approve an anonymous round, {title}. The link above shows the plan in English too.',
  },
  launchNotice: {
    subject: '{title} is open until {closesOn}',
    body: '{title}, an anonymous round, is open until {closesOn}. It invites {invited} people; {approvedBy} approved it.\n\nIts six words are: {words}. They stand for its keys, its list of people and its dates, and are the same on every screen and in every message. If somebody sees other words, tell the secretariat. They protect only people who compare.\n\nSee the round:\n{link}',
    brief: '{title} is open until {closesOn}. Its six words in English: {words}.',
  },
  stopMonthly: 'Stop these monthly letters:\n{stop}',
  monthly: {
    subject: 'This month in your groups: {things}',
    things: { one: '{n} thing waits', other: '{n} things wait' },
    body: 'This is what waits in the groups you co-chair:\n\n{groups}\n\nTick what is done and confirm what still matters; it takes two minutes.\n\nOpen the list:\n{link}',
    counts: {
      overdue: { one: '{n} milestone overdue', other: '{n} milestones overdue' },
      due: { one: '{n} milestone due by {date}', other: '{n} milestones due by {date}' },
      tasks: { one: '{n} assigned task to confirm', other: '{n} assigned tasks to confirm' },
      guides: { one: '{n} guide to review', other: '{n} guides to review' },
    },
    brief: 'In the groups you co-chair, {things}. The link above opens the list, in English too.',
  },
}
