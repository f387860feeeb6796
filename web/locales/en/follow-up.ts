/** What a round said and what was done about it. */
export const followUp = {
  title: 'You said, we did',
  round: '{title}, closed {date}',
  figure: '{name}: {value}',
  likely: 'likely {range}',
  form: {
    title: 'You said, we did',
    text: 'Members answer the next round when they see what the last one changed. What you write here stands on the first screen of the next round, on its receipt, and on the page of those who were asked.',
    figures: 'You said: figures of this round’s release (at most three)',
    noFigures: 'This round’s release gives no figure to quote.',
    tooMany: 'choose three at most.',
    did: 'We did',
    english: 'in English',
    french: 'in French',
    missing: 'write what was done, in this language.',
    save: 'Save',
    saved: 'Saved. It is shown from now on.',
    drop: 'Take it back',
    dropAsk: 'Take this back? It is then shown nowhere.',
  },
}
