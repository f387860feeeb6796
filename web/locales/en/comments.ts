/** What people wrote in a closed round: the analyst's work on it, and what everybody else reads. */
export const comments = {
  title: 'Comments: {round}',
  beneath:
    '{instrument} · closed {date}. Without names and in mixed order; only you read these words. Others read your paraphrases, in both languages.',
  back: 'Back to the round',
  states: {
    open: {
      title: 'Nothing to read yet',
      text: 'Nobody sees a comment while the round is open. When it closes, comments are mixed and shown here if enough people answered.',
    },
    apart: {
      title: 'No comments here',
      text: 'The comments of a named round stay with its answers, and a round held elsewhere came without any.',
    },
    destroyed: {
      title: 'Destroyed unread',
      text: '{respondents} answered, fewer than {threshold}: what was written was destroyed at the close, and nobody has read it.',
    },
    none: { title: 'Nobody wrote anything', text: 'The round’s open questions were left blank.' },
  },
  progress: { one: '{decided} of one comment decided', other: '{decided} of {n} comments decided' },
  released: 'Released {date}. These paraphrases don’t change any more.',
  seeReleased: 'See what others read',
  release: 'Release the paraphrases',
  releaseAsk:
    'Release these paraphrases? Everybody with a role reads them, and they can’t be changed.',
  toDecide: 'To decide',
  allDecided: 'Every comment to this question is decided.',
  pick: 'Comments to paraphrase',
  write: 'Paraphrase',
  rewrite: 'Paraphrase, reworded',
  english: 'In English',
  french: 'In French',
  hint: 'Say what was meant in other words, so that nobody is known by a turn of phrase. Several comments may go into one.',
  keep: 'Keep the paraphrase',
  cancel: 'Cancel',
  pickFirst: 'Choose at least one comment.',
  writeFirst: 'Write the paraphrase in at least one language.',
  paraphrases: 'Paraphrases',
  lacking: 'Lacks a language',
  from: { one: 'From one comment', other: 'From {n} comments' },
  edit: 'Reword',
  drop: 'Take back',
  dropAsk: 'Take this paraphrase back? Its comments are to be decided anew.',
  aside: 'Set aside',
  asideTitle: { one: 'One set aside', other: '{n} set aside' },
  takeBack: 'Decide anew',
  redact: 'Redact',
  redactWords: 'Select the words to take out',
  redactHint:
    'They are destroyed and can’t be brought back. That you took them out, when, why and how many characters is kept.',
  reason: 'Why',
  reasons: {
    author: 'They tell who wrote it',
    somebody: 'They speak of somebody',
    protected: 'Protected or confidential information',
    beside_the_point: 'Not an answer to the question',
  },
  redactNow: 'Take them out',
  redactAsk: 'Destroy these words for good: “{words}”?',
  selectFirst: 'Select some words in the comment first.',
  trace: {
    one: 'One character taken out by {by}, {date}: {reason}.',
    other: '{n} characters taken out by {by}, {date}: {reason}.',
  },
  said: {
    title: 'What people said',
    beneath:
      'Comments from closed rounds, paraphrased by the policy analyst. Nobody’s own words are shown.',
    empty: {
      title: 'Nothing released yet',
      text: 'When a round has closed and the analyst has paraphrased its comments, they appear here.',
    },
    round: '{instrument} · closed {date}',
    earlier: 'Earlier rounds',
  },
}
