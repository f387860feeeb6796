import { describe, expect, it } from 'vitest'
import { type Question, questionsOf, readInstrument } from './instruments.ts'

const wording = [
  [
    'overall',
    'S5',
    'Overall, how satisfied or dissatisfied are you with the Joint Councils?',
    "Dans l'ensemble, quel est votre degré de satisfaction ou d'insatisfaction à l'égard des Conseils mixtes?",
  ],
  [
    'pace',
    'S5',
    "How satisfied or dissatisfied are you with the pace of progress on the councils' priorities?",
    "Quel est votre degré de satisfaction ou d'insatisfaction à l'égard du rythme d'avancement des priorités des Conseils?",
  ],
  [
    'needs',
    'E5',
    "To what extent did the councils' work meet your jurisdiction's needs?",
    'Dans quelle mesure les travaux des Conseils ont-ils répondu aux besoins de votre administration?',
  ],
  [
    'clear',
    'E5',
    "To what extent are the councils' priorities clear to you?",
    'Dans quelle mesure les priorités des Conseils sont-elles claires pour vous?',
  ],
  [
    'meetings',
    'E5',
    'To what extent was your time in council meetings useful?',
    'Dans quelle mesure le temps passé aux réunions des Conseils vous a-t-il été utile?',
  ],
  [
    'learning',
    'E5',
    'To what extent did the councils help you learn from other jurisdictions?',
    "Dans quelle mesure les Conseils vous ont-ils permis d'apprendre des autres administrations?",
  ],
  [
    'support',
    'S5',
    "How satisfied or dissatisfied are you with the councils' support to working groups?",
    "Quel est votre degré de satisfaction ou d'insatisfaction à l'égard du soutien des Conseils aux groupes de travail?",
  ],
  [
    'time',
    'D5',
    'How easy or difficult was it to make time for council work?',
    'À quel point vous a-t-il été facile ou difficile de consacrer du temps aux travaux des Conseils?',
  ],
  [
    'used',
    'YN',
    'Did your jurisdiction use anything the councils produced?',
    'Votre administration a-t-elle utilisé un produit des Conseils?',
  ],
  [
    'start',
    undefined,
    'What one thing should the councils start doing?',
    'Quelle chose les Conseils devraient-ils commencer à faire?',
  ],
  [
    'stop',
    undefined,
    'What one thing should they stop doing?',
    'Quelle chose devraient-ils cesser de faire?',
  ],
  [
    'next',
    'MULTI3',
    'Which needs matter most next quarter? Choose up to three.',
    'Quels besoins compteront le plus au prochain trimestre? Choisissez-en au plus trois.',
  ],
] as const

const scales = {
  S5: {
    en: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    fr: [
      'Très grande insatisfaction',
      'Insatisfaction',
      "Ni l'une ni l'autre",
      'Satisfaction',
      'Très grande satisfaction',
    ],
  },
  E5: {
    en: ['Not at all', 'Small extent', 'Moderate extent', 'Large extent', 'Very large extent'],
    fr: ['Pas du tout', 'Faible mesure', 'Mesure moyenne', 'Grande mesure', 'Très grande mesure'],
  },
  D5: {
    en: ['Very difficult', 'Difficult', 'Neither', 'Easy', 'Very easy'],
    fr: ['Très difficile', 'Difficile', "Ni l'un ni l'autre", 'Facile', 'Très facile'],
  },
  YN: { en: ['Yes', 'No'], fr: ['Oui', 'Non'] },
} as const

const pulse = readInstrument('member-pulse')
const questions = questionsOf(pulse)
const named = (name: string): Question | undefined => questions.find((q) => q.name === name)

describe('the member pulse', () => {
  it.each(wording)('asks %s in the agreed words', (name, scale, en, fr) => {
    expect(named(name)?.title).toEqual({ en, fr })
    expect(named(name)?.item?.scale).toBe(scale)
  })

  it('asks nothing else but which other need', () => {
    const agreed = wording.map(([name]) => name)
    expect(questions.map((q) => q.name)).toEqual([...agreed, 'next_other'])
  })

  it.each(Object.entries(scales))('words the points of %s as agreed', (scale, points) => {
    const asked = questions.filter((q) => q.item?.scale === scale)
    expect(asked.length).toBeGreaterThan(0)
    for (const { choices = [] } of asked) {
      const words = choices.slice(0, points.en.length).map((choice) => choice.text)
      expect(words).toEqual(points.en.map((en, i) => ({ en, fr: points.fr[i] })))
    }
  })

  it('lets only the question on meetings answer that none were attended', () => {
    const none = (q: Question) => q.choices?.find((c) => c.value === 'none_attended')?.text
    expect(questions.filter(none).map((q) => q.name)).toEqual(['meetings'])
    expect(none(named('meetings') as Question)).toEqual({
      en: 'None attended',
      fr: 'Aucune réunion',
    })
  })

  it('asks to think of the last three months', () => {
    expect(pulse.pages[0]?.description).toEqual({
      en: 'Think of the last three months.',
      fr: 'Pensez aux trois derniers mois.',
    })
  })

  it('is three minutes, and in its short form the three starred items', () => {
    expect(pulse.arpent.minutes).toBe(3)
    expect(pulse.arpent.shortForm).toEqual(['overall', 'pace', 'needs'])
  })

  it('requires the closed items, which can all be declined, and no comment', () => {
    for (const { name, type, isRequired, choices = [] } of questions) {
      expect(isRequired ?? false, name).toBe(type !== 'comment')
      const declined = choices.some((c) => ['cant_say', 'none_of_these'].includes(`${c.value}`))
      expect(declined, name).toBe(type !== 'comment')
    }
  })

  it('takes up to three needs, or none alone', () => {
    const next = named('next')
    expect(next?.maxSelectedChoices).toBe(3)
    expect(next?.choices?.filter((c) => c.isExclusive).map((c) => c.value)).toEqual([
      'none_of_these',
    ])
  })
})

describe('the annual review', () => {
  it('rates a short-term and a long-term goal under each of four headings', () => {
    const review = readInstrument('annual-review')
    expect(review.pages.map((page) => page.elements.map((q) => q.item?.scale))).toEqual(
      Array.from({ length: 4 }, () => ['P5', 'P5', undefined]),
    )
  })
})
