/** What an anonymous round says besides its promise, and where its receipts are published. */
export const ballot = {
  title: 'The six words of this round',
  approved: 'A second person, {name}, approved this round: who is asked, and until when.',
  computing: '…',
  insecure: 'This page came without encryption: no ballot can be made here.',
  keys: {
    one: 'Ballots are signed with one key, the same for everybody.',
    other:
      'Ballots are signed with {n} keys, one for each home council of {people} people or more.',
  },
  tooManyKeys:
    'This page was given more keys than a round of so many people has: ballots could be told apart by them. None is made here. Please tell the secretariat.',
  compare:
    'These words stand for the round’s keys, its people and its dates; the same ones are in your e-mail and on everybody’s screen. If somebody gave you keys of your own, you would see other words. They help only those who compare: read yours to a colleague.',
  demo: 'This is the demo: its people are invented, and its links can be read in the outbox. In a real round nobody sees a link but the person it was sent to.',
  receipts: {
    title: 'Receipts: {title}',
    text: 'This anonymous round closed on {date}. {n}. Yours is here if the code you noted stands in the list; the list says nothing of anybody’s answers.',
    count: { one: 'One response was counted', other: '{n} responses were counted' },
    search: 'Your receipt',
    found: 'It is in the list: your answers were counted.',
    missing: 'It isn’t in the list. Check each sign; if it still isn’t, tell the secretariat.',
    list: 'All receipts, sorted',
    destroyed:
      'This anonymous round closed on {date} with fewer answers than the number below which nothing is shown. They were destroyed without being opened: nobody read them, and nothing was counted.',
    open: 'This round is still open: its receipts are published when it closes.',
    unknown: 'No anonymous round is known by this address.',
  },
}
