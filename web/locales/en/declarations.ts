/** The analyst’s form for a declaration that was made elsewhere. */
export const declarations = {
  title: 'Record a declaration made elsewhere',
  jurisdiction: 'Jurisdiction',
  choose: 'Choose…',
  declaredOn: 'Declared on',
  declaredOnHint: 'A day of a past quarter restates that quarter’s figures, marked as revised.',
  button: 'Record it',
  done: 'Recorded.',
  errors: {
    jurisdiction: 'Choose a jurisdiction.',
    declaredOn: 'Choose today or a day before.',
    'used-since': 'Choose the day of the declaration or a day before.',
    'used-for': 'Say what the guide is used for.',
  },
}
