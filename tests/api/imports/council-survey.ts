const both = (en: string, fr = `${en} (fr)`) => ({ en, fr })
const scale = (least: number, most: number) => ({ type: 'rating', rateMin: least, rateMax: most })

/** The questions of the synthetic council of 60: three from 1 to 5, one from 0 to 10, one yes or no. */
export const councilSurvey = {
  arpent: { code: 'council-survey', version: 1, modes: ['confidential'], minutes: 2 },
  title: both('Council survey', 'Sondage du conseil'),
  clearInvisibleValues: 'onHidden',
  pages: [
    {
      name: 'all',
      title: both('All'),
      elements: [
        {
          ...scale(1, 5),
          name: 'overall',
          title: both('How satisfied are you?', 'Quelle est votre satisfaction?'),
          isRequired: true,
          item: { code: 'council.overall', version: 1, scale: 'S5' },
        },
        {
          ...scale(1, 5),
          name: 'relevance',
          title: both('How relevant is it?'),
          item: { code: 'council.relevance', version: 1, scale: 'E5' },
        },
        {
          ...scale(1, 5),
          name: 'voice',
          title: both('Are you heard?'),
          item: { code: 'council.voice', version: 1, scale: 'E5' },
        },
        {
          ...scale(0, 10),
          name: 'nps',
          title: both('Would you recommend it?'),
          item: { code: 'council.nps', version: 1, scale: 'NPS11' },
        },
        {
          type: 'boolean',
          name: 'guide',
          title: both('Did you use a guide?'),
          labelTrue: both('Yes'),
          labelFalse: both('No'),
          valueTrue: 'yes',
          valueFalse: 'no',
          item: { code: 'council.guide', version: 1, scale: 'YN' },
        },
        {
          type: 'comment',
          name: 'why',
          title: both('Why not?'),
          visibleIf: "{guide} = 'no'",
        },
      ],
    },
  ],
}
