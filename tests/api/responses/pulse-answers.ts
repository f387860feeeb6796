/** A whole, acceptable set of answers to the member pulse. */
export const pulseAnswers = {
  overall: 4,
  pace: 4,
  needs: 3,
  clear: 5,
  meetings: 'none_attended',
  learning: 3,
  support: 4,
  time: 2,
  used: 'yes',
  next: ['visible_progress', 'less_reporting'],
  start: 'Publish the minutes.',
} as const
