/** A link that opens no questions: which, why, and what to do. */
export const deadLinks = {
  unknown: {
    title: 'This link isn’t complete, or isn’t one of ours',
    text: 'Mail programs sometimes cut long links. Open the link of your invitation again, whole; or copy it entirely into the address bar.',
    help: 'If it still doesn’t open, reply to the invitation: the secretariat can send it again.',
  },
  missing: {
    title: 'Open your personal link',
    text: 'This page needs the personal link of your invitation: it stands in the message from the secretariat, and in your consultations once you sign in.',
    help: 'If you no longer have the message, ask the secretariat to send it again.',
  },
  withdrawn: {
    title: 'This invitation was withdrawn',
    text: 'The secretariat has taken it back. Nothing is expected from you, and answers not yet submitted are no longer open.',
    help: 'If you think it is a mistake, reply to the invitation.',
  },
  closed: {
    title: 'This round is closed',
    text: 'It closed on {date}. Answers submitted before then are counted; they can no longer be changed, and no more can be added.',
    help: 'The next round will come with a link of its own.',
  },
  ended: {
    over: 'It closed on {date}. No more answers can be added.',
    received: {
      counted: 'Those submitted with your link are among them.',
      waiting:
        'Late answers submitted with your link are in, and wait: they count once enough of a group are there, and are otherwise destroyed unread.',
      nothing: 'No answers submitted with your link are counted.',
    },
    released: 'Its results are released: figures for groups of several people, never one person’s.',
    withheld:
      'Too few people answered to publish anything without giving them away: nothing is published.',
    destroyed:
      'Too few people answered. The answers were destroyed unopened, and nothing is published.',
    next: 'The next round opens on {date}; its invitation comes with a link of its own.',
  },
  /** Answers that a device still holds, and what is known of them. */
  kept: {
    nothing:
      'This device holds answers of yours. They are not counted. You can still read them here, and copy them.',
    published: 'Your answers are counted: their receipt, {receipt}, is among those published.',
    changes:
      'This device still holds answers of yours. What you changed in them after submitting is not counted. You can read them here, and copy them.',
    unpublished:
      'This device holds answers of yours. It isn’t known here whether they are counted: they are if their receipt, {receipt}, is among those published for this round. Look for it there, or open your link again later.',
    unasked:
      'This device holds answers of yours. Whether they are counted could not be asked: open your link again later, with a connection, and this page says it.',
    show: 'What I had answered',
    erase: 'Erase them from this device',
    eraseAsk: 'Erase these answers? They are kept nowhere else.',
    eraseCopy:
      'Erase these answers from this device? What was submitted stays as it was submitted.',
    erased: 'They are erased from this device.',
  },
  code: {
    label: 'Or type the code of your invitation',
    hint: 'It is the end of your link, after the sign #: 32 letters, digits and hyphens. You can also paste the whole link.',
    open: 'Open',
    empty: 'type or paste the code.',
    length: 'the code has 32 signs; capital and small letters differ.',
  },
  taken: {
    title: 'Your ballot was taken',
    text: 'With this invitation a ballot was taken already, and each person has one. If a receipt was shown, your answers count. If not, open your link again in the browser in which you pressed Submit: it still holds your answers, and sends them.',
    help: 'If that wasn’t you, tell the secretariat now: somebody else used your link.',
  },
  receipts: 'The receipts of this round',
}
