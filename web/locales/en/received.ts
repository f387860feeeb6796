/** What the respondent reads once the answers are in. */
export const received = {
  title: 'Thank you. It counts.',
  lateTitle: 'Thank you. Your answers are in.',
  confidential:
    'Your answers are in, without your name. You can change them until the end of {date}.',
  named: 'Your answers are in, with your name. You can change them until the end of {date}.',
  anonymous:
    'Your answers are in, sealed, and can no longer be changed. Nothing of them is left on this device once you close this page. They are opened once, when the round closes, after {date}.',
  anonymousNote:
    'Keep it, if you like: once the round is closed, the receipts of all answers that were counted are published. It says nothing about your answers, and proves nothing to anybody else.',
  receiptsPage: 'Where the receipts are published',
  receipt: 'Receipt',
  receiptNote: 'It shows that this link’s answers are in. It says nothing about them.',
  change: 'Change my answers',
  print: 'Print a copy of my answers',
  unsent: 'You have changes that aren’t submitted. What counts is below.',
  copy: 'My answers',
}
