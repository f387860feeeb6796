export const shell = {
  navigation: 'Main',
  menu: 'Menu',
  today: 'Today',
  consultations: 'Consultations',
  trends: 'Trends',
  scorecards: 'Scorecards',
  groups: 'Groups',
  people: 'People',
  outbox: 'Outbox',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {name}',
  notFound: {
    title: 'This page doesn’t exist',
    text: 'The address may be mistyped, or the page may have moved. Everything you can open is in the menu above.',
    home: 'Go to Today',
  },
  failed: {
    title: 'This page could not be shown',
    text: 'Something went wrong while it was being put together. Nothing you saved is lost.',
  },
  denied: {
    title: 'This page isn’t part of your role',
    text: 'If you need it, ask the secretariat for the role that opens it.',
  },
  roles: {
    administrator: 'administrator',
    analyst: 'strategic policy analyst',
    co_chair: 'co-chair',
    member: 'member',
    council_reader: 'council reader',
  },
}
