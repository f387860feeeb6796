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
}
