const said = (text: string) => ({ en: text, fr: `${text} (fr)` })
const choices = ['a', 'b', 'c'].map((value) => ({ value, text: said(value.toUpperCase()) }))

/** An instrument that asks in every way a form can. */
export const everyKind = {
  arpent: {
    code: 'every-kind',
    version: 1,
    modes: ['confidential', 'named'],
    minutes: 2,
    shortForm: ['pick'],
  },
  title: said('Every kind'),
  clearInvisibleValues: 'onHidden',
  pages: [
    {
      name: 'closed',
      title: said('Closed'),
      elements: [
        {
          type: 'radiogroup',
          name: 'pick',
          title: said('Pick one'),
          isRequired: true,
          choices,
          showOtherItem: true,
          item: { code: 'kind.pick', version: 1, scale: 'CAT' },
        },
        {
          type: 'checkbox',
          name: 'several',
          title: said('Pick several'),
          maxSelectedChoices: 2,
          choices: [...choices, { value: 'none_of_them', text: said('None'), isExclusive: true }],
          item: { code: 'kind.several', version: 1, scale: 'MULTI2' },
        },
        { type: 'ranking', name: 'order', title: said('Rank'), choices },
        { type: 'rating', name: 'rate', title: said('Rate'), rateMax: 5 },
        {
          type: 'comment',
          name: 'why',
          title: said('Why B?'),
          maxLength: 20,
          visibleIf: "{pick} = 'b'",
        },
      ],
    },
    {
      name: 'open',
      title: said('Open'),
      elements: [
        { type: 'text', name: 'number', title: said('How many?'), inputType: 'number', min: 0 },
        { type: 'text', name: 'mail', title: said('Address'), inputType: 'email' },
        { type: 'text', name: 'day', title: said('Day'), inputType: 'date' },
        { type: 'comment', name: 'words', title: said('In your words') },
        {
          type: 'boolean',
          name: 'agree',
          title: said('Agree?'),
          labelTrue: said('Yes'),
          labelFalse: said('No'),
        },
      ],
    },
  ],
}
