/** The page that brings rounds held before into the trend. */
export const importRounds = {
  title: 'Import past rounds',
  beneath:
    'Rounds held before, or with another tool, join the trend through the same disclosure gate. Nothing is stored before you have seen what would be.',
  link: 'Import past rounds',
  instrument: 'Survey that the rounds asked',
  choose: 'Choose…',
  council: 'Council whose members were asked',
  frame: 'Frame: everybody who was asked',
  frameHint: 'A CSV file, one row a person; it may serve several rounds.',
  responses: 'Responses: those who answered',
  responsesHint: 'A CSV file, one row for each person and round.',
  check: 'Check the files',
  errors: {
    instrument: 'Choose the survey that the rounds asked.',
    frame: 'Choose the file of the frame.',
    responses: 'Choose the file of the responses.',
  },
  guide: {
    title: 'Which columns the files have',
    formats:
      'Text separated by commas, semicolons or tabs, in UTF-8 or Windows-1252: what a spreadsheet saves as CSV. Rows left blank are skipped.',
    frame: 'The frame',
    responses: 'The responses',
    name: 'Column',
    meaning: 'What stands in it',
    frameWave:
      'Label of the round, where rounds had different frames. Without it, one frame serves all rounds.',
    question: 'a question’s name',
    answers:
      'The answer: a choice’s value as the survey has it; several joined by a vertical bar; for a yes or no also yes, no, oui, non, 1, 0. Blank: asked and left unanswered. A question without a column was not asked.',
    kept: 'Kept are the rounds, what the gate lets out of them, and how many were asked and answered; no person, no key of the files, no answer.',
  },
  columns: {
    member: {
      short: 'the person’s key',
      long: 'Required. A key of your own, once in a frame; compared with the other file and never stored.',
    },
    wave: { short: 'the round’s label', long: 'Required. Label of the round, such as 2025Q2.' },
    closed_on: {
      short: 'the day it closed',
      long: 'The day the round closed, as 2025-06-20. Without it the label tells: 2025Q2 closed at the end of that calendar quarter, 2025-2026-Q1 at the end of that fiscal quarter.',
    },
    unit: {
      short: 'the employer',
      long: 'Required. Code of the jurisdiction or department that employs the person.',
    },
    home_council: {
      short: 'the home council',
      long: 'Code of the council the person sits on; blank for none.',
    },
    order: {
      short: 'the order of government',
      long: 'federal, provincial, territorial or municipal; checked against the unit.',
    },
    stratum_size: {
      short: 'the size of that order',
      long: 'How many that order of government had in all; checked against the rows.',
    },
  },
  matching: {
    title: 'What these columns are',
    why: 'They have other names here. Match each one, or leave it unread; then check the files again.',
    column: 'Column “{column}”',
    choose: 'Choose…',
    unread: 'Leave it unread',
  },
  toMend: 'To mend in the files',
  wouldCome: 'What would be stored',
  done: 'Stored',
  refused: {
    count: {
      one: 'One thing to mend. Nothing is stored.',
      other: '{n} things to mend. Nothing is stored.',
    },
    caption: 'Everything to mend, in the order of the files',
    file: 'File',
    line: 'Line',
    column: 'Column',
    why: 'What is wrong, and how to mend it',
    whole: 'whole file',
    more: 'Show {n} more',
    left: { one: 'One is not shown.', other: '{n} are not shown.' },
    again: 'Mend them in your spreadsheet, save, choose the file again, and check.',
  },
  said: {
    join: { one: 'One round would join the trend.', other: '{n} rounds would join the trend.' },
    joined: { one: 'One round has joined the trend.', other: '{n} rounds have joined the trend.' },
    withheld: {
      one: 'One of them shows no figure: too few answered.',
      other: '{n} of them show no figure: too few answered.',
    },
    known: {
      one: 'One is here already, the same: it doesn’t change.',
      other: '{n} are here already, the same: they don’t change.',
    },
    unchanged: 'Everything in these files was imported before. Nothing changes.',
  },
  toTrends: 'See the trends',
  import: { one: 'Import the round', other: 'Import {n} rounds' },
  importAsk:
    'Import? All of it is stored, or nothing; what is released then can’t be changed or taken back.',
  round: {
    caption: 'Rounds in the files',
    label: 'Round',
    closedOn: 'Closed on',
    answered: 'Answered',
    counts: '{answered} of {invited}',
    state: 'State',
    states: { new: 'To be made', made: 'Made', known: 'Here already' },
    shown: 'What will be shown',
    withheld: 'Nothing: too few answered',
    figures: 'Figures: {items}',
    words: 'In words: {items}',
    nothing: 'Not shown: {items}',
  },
}
