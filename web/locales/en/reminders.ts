export const reminders = {
  title: 'Reminders',
  none: 'While a round of “{title}” is open and your answers haven’t come, we remind you of it.',
  consultation: 'You get no more reminders about “{title}”.',
  all: 'You get no more reminders, whatever the consultation.',
  invitations: 'Invitations still come: one message when a round opens.',
  stop: 'Stop reminders of this consultation',
  stopAll: 'Stop reminders of every consultation',
  again: 'Send me reminders again',
  noToken: 'This address is not whole. Open the link at the foot of the message again.',
}
