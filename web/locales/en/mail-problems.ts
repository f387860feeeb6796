/** What can go wrong with messages of the outbox. */
export const mailProblems = {
  'message.unknown': 'That message isn’t in the outbox.',
  'message.not_held':
    'Only a message that waits to be handed over can be marked. Read the outbox again.',
  'message.not_failed':
    'Only a message that failed can be sent again, and a sign-in link never: its reader asks for a new one.',
  'message.no_server':
    'No mail server is set, so nothing can be sent again. Set SMTP_URL, then start again.',
  'hand_over.unknown': 'That file of messages isn’t known here. Read the outbox again.',
  'hand_over.nothing':
    'None of these messages waits to be taken: they are handed over, in a file already taken, or no longer needed. Sign-in links are handed over one by one.',
  'hand_over.none_left':
    'Nothing is left to do with that file: its messages were marked, put back or cancelled meanwhile. Read the outbox again.',
  'hand_over.changed':
    'The file has changed meanwhile: {messages} messages would be marked. Nothing is marked. Read the outbox again, then mark those.',
}
