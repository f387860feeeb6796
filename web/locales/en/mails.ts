/** Messages to people; `{link}` stays until the message leaves. */
export const mails = {
  signIn: {
    subject: 'Your sign-in link for Arpent',
    body: 'Hello {name},\n\nOpen this page and press “Sign in”:\n{link}\n\nThe link works once, for {minutes} minutes. If you did not ask for it, ignore this message: nothing happens.',
  },
  invitation: {
    subject: '{title}: your answers, by {closesOn}',
    body: 'Hello {name},\n\n{askedBy} asks for your answers: {title}. It takes about {minutes} minutes, and is open until {closesOn}.\n\nYour personal link:\n{link}\n\n{promise}\n\nNo account and no password are needed. Please don’t forward this message: the link is yours alone.',
  },
}
