const both = (en: string, fr = `${en} (fr)`) => ({ en, fr })
const choices = (...values: (string | number)[]) =>
  values.map((value) => ({ value, text: both(`Choice ${value}`, `Choix ${value}`) }))

/** An instrument with every type of question and every kind of condition, made anew for each caller to spoil. */
export function kitchenSink() {
  return {
    arpent: {
      code: 'kitchen-sink',
      version: 1,
      modes: ['named'],
      minutes: 5,
      shortForm: ['satisfied', 'groups'],
    },
    title: both('Every kind of question'),
    clearInvisibleValues: 'onHidden',
    pages: [
      {
        name: 'closed',
        title: both('Closed'),
        elements: [
          {
            type: 'radiogroup',
            name: 'satisfied',
            title: both('How satisfied are you?', 'Quel est votre degré de satisfaction?'),
            isRequired: true,
            item: { code: 'sink.satisfied', version: 2, scale: 'S5' },
            choices: choices(1, 2, 3, 4, 5, 'cant_say'),
          },
          {
            type: 'checkbox',
            name: 'groups',
            title: both('Which groups?'),
            maxSelectedChoices: 2,
            item: { code: 'sink.groups', version: 1, scale: 'MULTI2' },
            choices: [
              ...choices('research', 'privacy', 'cloud'),
              { value: 'nobody', text: both('Nobody'), isExclusive: true },
            ],
          },
          {
            type: 'dropdown',
            name: 'region',
            title: both('Region'),
            choices: choices('east', 'west'),
            showOtherItem: true,
          },
          {
            type: 'rating',
            name: 'recommend',
            title: both('Recommend?'),
            rateMin: 0,
            rateMax: 10,
            item: { code: 'sink.recommend', version: 1, scale: 'NPS11' },
          },
          { type: 'rating', name: 'stars', title: both('Stars'), showCommentArea: true },
          {
            type: 'boolean',
            name: 'used',
            title: both('Used it?'),
            labelTrue: both('Yes', 'Oui'),
            labelFalse: both('No', 'Non'),
            item: { code: 'sink.used', version: 1, scale: 'YN' },
          },
          {
            type: 'ranking',
            name: 'order',
            title: both('Put in order'),
            visibleIf: '{used} = true',
            choices: choices('a', 'b', 'c'),
            item: { code: 'sink.order', version: 1, scale: 'RANK' },
          },
          {
            type: 'ranking',
            name: 'best',
            title: both('Best two'),
            selectToRankEnabled: true,
            minSelectedChoices: 1,
            maxSelectedChoices: 2,
            visibleIf: "{region} = 'west'",
            choices: choices('x', 'y', 'z'),
          },
        ],
      },
      {
        name: 'open',
        title: both('Open'),
        visibleIf: '{satisfied} notempty',
        elements: [
          {
            type: 'panel',
            name: 'why',
            visibleIf: '{satisfied} <= 2',
            elements: [
              {
                type: 'comment',
                name: 'reason',
                title: both('Why?'),
                maxLength: 50,
                requiredIf: '{satisfied} = 1',
              },
              {
                type: 'checkbox',
                name: 'helped',
                title: both('What would help?'),
                minSelectedChoices: 2,
                showNoneItem: true,
                visibleIf: '{reason} notempty',
                choices: choices('time', 'money', 'people'),
              },
            ],
          },
          { type: 'text', name: 'city', title: both('City'), maxLength: 20 },
          {
            type: 'text',
            name: 'members',
            title: both('Members'),
            inputType: 'number',
            min: 0,
            max: 100,
            step: 0.5,
            enableIf: "{satisfied} <> 'cant_say'",
            isRequired: true,
          },
          { type: 'text', name: 'mail', title: both('Address'), inputType: 'email' },
          { type: 'text', name: 'day', title: both('Day'), inputType: 'date', min: '2026-01-01' },
        ],
      },
    ],
  }
}

export type KitchenSink = ReturnType<typeof kitchenSink>

/** Answers to it that are complete and right; the caller spoils one. */
export function rightAnswers(): Record<string, unknown> {
  return {
    satisfied: 2,
    groups: ['privacy', 'cloud'],
    region: 'other',
    'region-Comment': 'The north',
    recommend: 9,
    stars: 4,
    'stars-Comment': 'Nearly',
    used: true,
    order: ['c', 'a', 'b'],
    reason: 'Slow\nand late',
    helped: ['time', 'people'],
    city: 'Iqaluit',
    members: 12.5,
    mail: 'someone@example.org',
    day: '2026-03-31',
  }
}
