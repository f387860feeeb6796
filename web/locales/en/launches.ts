/** The launch of anonymous rounds, which a second person approves, and what is seen of such a round. */
export const launches = {
  title: 'Anonymous rounds to approve',
  beneath: 'An anonymous round opens once a co-chair has looked at it. Nothing is sent before.',
  none: {
    title: 'No launch waits for you',
    text: 'When the analyst proposes an anonymous round, it stands here with the people it would ask.',
  },
  program: 'The program',
  proposed: 'Proposed by {name} on {date}; open until {until}.',
  refused: 'Refused by {name}:',
  means:
    'By approving you say that these are the right people and dates. They are then fixed: your name and their number stand on everybody’s first screen, with six words made of the round’s keys, people and dates.',
  people: { one: 'One person would be asked', other: '{n} people would be asked' },
  approve: 'Approve and send',
  approveOf: 'Approve and send: {title}',
  approveAsk: 'Open this round now, and send the invitations? It can’t be taken back.',
  refuse: 'Refuse',
  refuseOf: 'Refuse: {title}',
  reason: 'Why not',
  reasonMissing: 'Say why: the analyst reads it.',
  cancel: 'Back',
  takeBack: 'Take the proposal back',
  takeBackOf: 'Take the proposal back: {title}',
  takeBackAsk: 'Take this proposal back? Nobody has been invited yet.',
  waiting: {
    one: 'One anonymous round waits for a co-chair',
    other: '{n} anonymous rounds wait for a co-chair',
  },
  see: 'See',
  propose: 'Send to the co-chairs for approval',
  proposeAsk: {
    one: 'Ask the co-chairs to approve this round of one person? Nothing is sent to that person before.',
    other:
      'Ask the co-chairs to approve this round of {n} people? Nothing is sent to those people before.',
  },
  strata: 'Results of the round',
  together: 'All together',
  togetherWhy: 'One key for everybody, and figures for the whole only.',
  apart: 'By home council as well',
  apartWhy:
    'A key for each home council, from thirty people; each needs at least as many people as the disclosure threshold.',
  taken: { one: 'One ballot was taken', other: '{n} ballots were taken' },
  missing: { one: 'taken, not received: one', other: 'taken, not received: {n}' },
  missingWhy:
    'Somebody took a ballot and their answers have not arrived: they may still be on their device.',
  open: 'Of an anonymous round, nothing else is known before its close, and never who answered what.',
  words: 'Its six words:',
  keysDestroyed: 'Its keys were destroyed on {date}: what was sealed can’t be opened any more.',
  keysWait: 'Its keys are being destroyed.',
  destroyed: 'Destroyed unopened',
  destroyedText:
    'Fewer people answered than the disclosure threshold: their answers were destroyed without being opened. Everybody invited is told so.',
  receipts: 'See its receipts',
}
