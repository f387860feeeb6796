/** The respondent's questions, their saving and their review. */
export const answering = {
  section: 'Section {n} of {total}',
  progress: 'Progress',
  optional: 'Optional.',
  /** What the form itself says of a fault, before anything is sent; the keys are the survey library's. */
  faults: {
    requiredError: 'Error: an answer is needed here.',
    otherRequiredError: 'Error: describe what you mean by “other”.',
  },
  back: 'Back',
  next: 'Next',
  toReview: 'Review my answers',
  saving: 'Saving…',
  savesItself: 'Saved after each answer',
  saved: 'Saved at {time}',
  notSaved: 'Not saved yet',
  offline: {
    title: 'No connection',
    text: 'Your answers stay on this page and are saved as soon as the connection is back. Keep this page open.',
  },
  refused: 'The latest change isn’t saved: {reason}',
  conflict: {
    title: 'Newer answers were saved from another device',
    text: 'Which ones do you want to keep? The others are dropped.',
    question: 'Question',
    here: 'On this page',
    there: 'From the other device',
    keepHere: 'Keep those on this page',
    keepThere: 'Take those from the other device',
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
}
