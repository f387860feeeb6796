export const signIn = {
  title: 'Sign in',
  intro: 'We send a link to your e-mail address. No password to remember.',
  email: 'E-mail address',
  emailHint: 'The one the secretariat has for you.',
  emailMissing: 'Enter your e-mail address.',
  emailInvalid: 'Enter an e-mail address such as name@example.org.',
  send: 'Send me a link',
  sentTitle: 'Check your mail',
  sentText:
    'If {email} belongs to an account here, a sign-in link is on its way. It works once, for 15 minutes.',
  sentNothing:
    'Nothing after a few minutes? Look in the junk folder, or ask the secretariat which address it has for you.',
  another: 'Use another address',
  confirmTitle: 'One click left',
  confirmText:
    'The button finishes signing you in. It is there because mail filters open links, and would use yours up.',
  confirm: 'Sign in',
  confirmFailed: 'You aren’t signed in yet',
  noToken:
    'This address lacks the key of a sign-in link. Open the link of the message whole, or ask for a new one.',
  newLink: 'Ask for a new link',
}
