import type { Plural } from '../shape.ts'

/** Messages that leave by hand, many at a time. */
export const handOvers = {
  title: 'Hand over many at once',
  waiting: {
    one: 'One message that the filters show can be taken as a file. A sign-in link can’t: it lapses within minutes, and is handed over for itself.',
    other:
      '{n} messages that the filters show can be taken as a file. Sign-in links are not among them: they lapse within minutes, and are handed over one by one.',
  } as Plural,
  most: 'A file holds {most} at most: the oldest are taken first.',
  nothing: 'No message that the filters show waits to be taken.',
  take: { one: 'Take this message', other: 'Take these {n} messages' } as Plural,
  personal:
    'Each link opens one person’s answers. Keep the file where nobody else reads it, and delete it once the messages have left.',
  open: { one: 'One message to hand over', other: '{n} messages to hand over' } as Plural,
  done: { one: 'One message handed over', other: '{n} messages handed over' } as Plural,
  taken: 'Taken by {name}, {at}',
  marked: 'Marked {at}',
  alreadyMarked: {
    one: 'One more is handed over already.',
    other: '{n} more are handed over already.',
  } as Plural,
  cancelled: {
    one: 'One has lost its point, since its round closed. Take the file again, or leave that one out.',
    other:
      '{n} have lost their point, since their round closed. Take the file again, or leave those out.',
  } as Plural,
  save: 'Save the file',
  files: {
    zip: 'Outlook: a file a message (.zip)',
    mbox: 'Thunderbird, Apple Mail (.mbox)',
    xlsx: 'Mail merge: Excel',
    csv: 'Mail merge: CSV',
  },
  how: 'In Outlook each file opens as a message ready to send, in Thunderbird and Apple Mail the mailbox is imported. Where a mail merge writes to many, filter by message and language first: it has one subject for all.',
  mark: { one: 'It was handed over', other: 'These {n} were handed over' } as Plural,
  ask: {
    one: 'Has the message left? It is marked as handed over; you can take that back.',
    other: 'Have all {n} messages left? They are marked as handed over; you can take that back.',
  } as Plural,
  putBack: 'Put back: the file isn’t used',
  askBack: {
    one: 'The message waits to be taken again. Delete the file, so that it isn’t sent twice.',
    other: 'The {n} messages wait to be taken again. Delete the file, so that none is sent twice.',
  } as Plural,
  undo: 'Not handed over after all',
  askUndo: {
    one: 'The message waits to be handed over again. Is that right?',
    other: 'All {n} messages wait to be handed over again. Is that right?',
  } as Plural,
  of: '{action} ({at})',
  inFile: 'In the file taken {at}',
  fileName: 'messages',
  columns: {
    to: 'E-mail',
    name: 'Name',
    language: 'Language',
    kind: 'Message',
    round: 'Round',
    subject: 'Subject',
    text: 'Text',
    link: 'Link',
    stop: 'Link that stops such messages',
  },
}
