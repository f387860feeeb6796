/** Messages to people; `{link}` stays until the message leaves. */
export const mails = {
  secretariat: 'The councils’ secretariat',
  promises: {
    named:
      'The analyst sees your name with your answers. Nothing you say is quoted outside the secretariat without your consent.',
    confidential:
      'Your answers are confidential: only totals of five people or more are shown, never yours alone. The page you open says exactly what is kept, and who sees it.',
  },
  signIn: {
    subject: 'Your sign-in link for Arpent',
    body: 'Hello {name},\n\nOpen this page and press “Sign in”:\n{link}\n\nThe link works once, for {minutes} minutes. If you did not ask for it, ignore this message: nothing happens.',
  },
  invitation: {
    subject: '{title}: your answers, by {closesOn}',
    body: 'Hello {name},\n\n{askedBy} asks for your answers: {title}. It takes about {minutes} minutes, and is open until {closesOn}.\n\nYour personal link:\n{link}\n\n{promise}\n\nNo account and no password are needed. Please don’t forward this message: the link is yours alone.',
  },
}
