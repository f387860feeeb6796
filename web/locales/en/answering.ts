/** The respondent's questions, their saving and their review. */
export const answering = {
  section: 'Section {n} of {total}',
  progress: 'Progress',
  optional: 'Optional.',
  /** What the form itself says of a fault, before anything is sent; the keys are the survey library's. */
  faults: {
    requiredError: 'Error: an answer is needed here.',
    otherRequiredError: 'Error: describe what you mean by “other”.',
    minSelectError: 'Error: choose at least {0}.',
    maxSelectError: 'Error: choose at most {0}.',
    minError: 'Error: the answer can’t be below {0}.',
    maxError: 'Error: the answer can’t be above {0}.',
    firstDay: 'Error: the date can’t be before {0}.',
    lastDay: 'Error: the date can’t be after {0}.',
    stepError: 'Error: the answer goes in steps of {0}.',
    numericError: 'Error: the answer must be a number.',
    invalidInputError: 'Error: the answer isn’t complete, or can’t be read.',
    invalidEmail: 'Error: write the e-mail address like this: name@example.org.',
    commentText: 'In your own words',
    otherItemText: 'Other (describe)',
    noneItemText: 'None',
    placeholder: 'Choose…',
    clearCaption: 'Clear',
    ratingOptionsCaption: 'Choose…',
  },
  /** Choices put in order. */
  ranking: {
    up: 'Move up: {choice}',
    down: 'Move down: {choice}',
    in: 'Rank: {choice}',
    out: 'Take out: {choice}',
    keep: 'Keep this order',
    place: '{choice}: place {n} of {total}.',
    takenOut: '{choice}: taken out.',
  },
  back: 'Back',
  next: 'Next',
  toReview: 'Review my answers',
  saving: 'Saving…',
  savesItself: 'Saved after each answer',
  saved: 'Saved at {time}',
  notSaved: 'Not saved yet',
  onDevice: 'On this device only, {time}',
  savesOnDevice: 'Kept on this device only',
  onPage: 'On this page only',
  offline: {
    title: 'No connection',
    device:
      'Your answers are kept on this device and leave as soon as the connection is back. You can close this page: to go on, open your link again on this device.',
    page: 'Your answers are on this page only, and are saved as soon as the connection is back. Keep this page open.',
  },
  pageOnly: {
    title: 'This browser keeps nothing',
    text: 'Your answers are on this page only. Submit them before you close it.',
  },
  /** Spoken when the state of saving becomes another one. */
  spoken: {
    server: 'Your answers are saved.',
    device: 'Your answers are kept on this device.',
  },
  pending: {
    title: 'Your answers wait to be sent',
    text: 'There is no connection. They are sent as soon as it is back, and your receipt then stands here.',
    onDevice:
      'They are kept on this device. You can close this page; they are then sent when you open your link again on this device.',
    onPage: 'They are on this page only. Keep it open until the receipt stands here.',
    until: 'They count if they arrive by the end of {date}.',
    cancel: 'Back to my answers',
    retry: 'Send now',
  },
  refused: 'The latest change isn’t saved: {reason}',
  conflict: {
    text: 'Both are kept until you choose. Which ones do you want to go on with? The others are then dropped.',
    question: 'Question',
    here: 'On this page',
    keepHere: 'Keep those on this page',
    device: {
      title: 'Newer answers were saved from another device',
      there: 'From the other device',
      keepThere: 'Take those from the other device',
    },
    tab: {
      title: 'Other answers were given in another tab of this browser',
      there: 'In the other tab',
      keepThere: 'Take those from the other tab',
    },
  },
  review: {
    title: 'Review your answers',
    text: 'Nothing is counted until you submit.',
    section: 'Review',
    edit: 'Change',
    editLabel: 'Change the answer: {question}',
    unanswered: 'No answer',
    missing: 'An answer is needed here',
    submit: 'Submit',
    submitChange: 'Submit the changes',
    sending: 'Sending…',
    failed: 'Your answers could not be sent. They are still here: try again.',
    unsaved: 'They can be submitted once the connection is back.',
  },
  changing:
    'You are changing answers already submitted: those count until you submit the new ones.',
  forget: {
    text: 'Your answers are also kept on this device, sealed, until you submit them.',
    button: 'Forget on this device',
    ask: 'Erase what is kept on this device? What is saved on the server stays, and opens by your link.',
    askLost:
      'Erase what is kept on this device? Some of your answers are nowhere else: they are then on this page only, and lost when you close it.',
    forgotten:
      'Nothing of this link is kept on this device, and nothing will be while this window is open.',
  },
}
