/** What the respondent reads once the answers are in. */
export const received = {
  title: 'Thank you. It counts.',
  confidential:
    'Your answers are in, without your name. You can change them until the end of {date}.',
  named: 'Your answers are in, with your name. You can change them until the end of {date}.',
  receipt: 'Receipt',
  receiptNote: 'It shows that this link’s answers are in. It says nothing about them.',
  change: 'Change my answers',
  print: 'Print a copy of my answers',
  unsent: 'You have changes that aren’t submitted. What counts is below.',
  copy: 'My answers',
}
