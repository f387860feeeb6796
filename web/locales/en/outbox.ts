export const outbox = {
  title: 'Outbox',
  beneath: 'Invitations and sign-in links, as they were written.',
  held: 'No mail server is set: messages stand here whole. Hand each one over to the person it is for, and to nobody else: its link opens their answers or their account.',
  sent: 'A mail server sends the messages. The copies kept here carry no link.',
  caption: 'Messages, newest first',
  columns: { to: 'To', subject: 'Subject', kind: 'Kind', state: 'State', written: 'Written' },
  kinds: { invitation: 'Invitation', sign_in: 'Sign-in' },
  states: { held: 'To hand over', queued: 'Waiting', sent: 'Sent', refused: 'Refused' },
  read: 'Read the message to {name}: {subject}',
  message: 'Message to {name}',
  copy: 'Copy the message',
  at: '{date}, {time}',
  empty: {
    title: 'The outbox is empty',
    text: 'Messages appear here when a round opens or somebody asks for a sign-in link.',
  },
}
