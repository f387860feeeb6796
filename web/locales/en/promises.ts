/** What each promise means in full: behind the first screen, which must stay light. */
export const promises = {
  confidential: {
    stored: {
      title: 'What is stored',
      text: 'Your answers, under a code in place of your name; your council and order of government until the round closes. Not when you answered, from where, or in which language. The code is the same from round to round, so that change can be measured. When the round closes, what you wrote in your own words is taken away from your other answers and from that code, and mixed with what others wrote. After the close you can ask the secretariat to erase your other answers; figures already released stay.',
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
      text: 'Your answers with your name. If you change them after submitting, each version is kept, with its time. They are erased {months} after the round closes, unless a record hold keeps them longer; figures already released stay. You can ask the secretariat to erase them sooner: it decides, and tells you why if they have to be kept.',
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
  anonymous: {
    stored: {
      title: 'What is stored',
      text: 'That you took your ballot; and, apart from that, sealed answers that nobody can open before the close. They bear no name, no code, no time, no address and no language, and all are of one size. At the close they are opened once: choices become totals, comments are put apart in an order of chance, and the sealed answers and every key are destroyed.',
    },
    draft: {
      title: 'Before you submit',
      text: 'Your answers stay on this device only, sealed with a key that each of your links gives. They are erased from it when your receipt comes.',
    },
    seen: {
      title: 'Who sees it',
      text: 'While the round is open, nobody sees any result, only how many took their ballot. After that, the programme sees figures for groups of {threshold} or more who answered; written comments only where {comments} or more did, without names and in mixed order. With fewer than {threshold} answers in all, they are destroyed unopened, and everybody invited is told.',
    },
    limits: {
      title: 'What we can’t protect you from',
      text: 'While the round is open, somebody who runs the server and holds its keys could watch or alter it. Your network address reaches the server, as with any page; it is not kept. If everyone answers alike, or if your own words identify you, no ballot helps.',
    },
    link: {
      title: 'Your link and your ballot',
      text: 'You take your ballot when you press Submit, never before, and only once. From then on only this device can send it. Whoever has your link could take it in your place: don’t forward it.',
    },
  },
  /** How long after the close, in the text above. */
  months: { one: 'a month', other: '{n} months' },
}
