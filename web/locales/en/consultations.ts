export const consultations = {
  title: 'Consultations',
  beneath: 'Surveys and interview guides sent out in rounds: who was asked, how many answered.',
  open: 'Open a round',
  openTitle: 'Open rounds',
  closedTitle: 'Closed rounds',
  caption: { open: 'Open rounds', closed: 'Closed rounds' },
  columns: {
    title: 'Round',
    instrument: 'Survey or guide',
    answered: 'Answered',
    closes: 'Open until',
    closed: 'Closed',
  },
  answered: '{n} of {total} ({share})',
  answeredNone: '0 of {total}',
  noneOpen: {
    title: 'No round is open',
    text: 'Choose a survey or an interview guide and the people to ask. Nothing is sent before you have seen exactly who will be asked.',
  },
  modes: { named: 'Named', confidential: 'Confidential', anonymous: 'Anonymous' },
  modesWhy: {
    anonymous:
      'Once the round is closed, nothing that is kept connects anybody to their answers. A co-chair approves the launch; answers can’t be changed once sent, and rounds can’t be paired.',
    named:
      'The analyst sees who answered what. For interviews; what is quoted needs the person’s consent.',
    confidential:
      'People of the programme see only totals of several people. Answers can be changed until the round closes.',
  },
  forms: { full: 'Full', short: 'Short' },
  formsWhy: {
    full: 'Every question.',
    short: 'The starred questions, for the quarters between meetings.',
  },
  orders: {
    federal: 'Federal',
    provincial: 'Provincial',
    territorial: 'Territorial',
    municipal: 'Municipal',
  },
  roles: { member: 'Members', co_chair: 'Co-chairs' },
  minutes: { one: 'about one minute', other: 'about {n} minutes' },
  questions: { one: 'one question', other: '{n} questions' },
}
