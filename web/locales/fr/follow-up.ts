import type { Texts } from '../en/index.ts'

export const followUp: Texts['followUp'] = {
  title: 'Ce que vous avez dit, ce que nous avons fait',
  round: '{title}, fermé le {date}',
  figure: '{name} : {value}',
  likely: 'fourchette probable : {range}',
  form: {
    title: 'Ce que vous avez dit, ce que nous avons fait',
    text: 'Les membres répondent au cycle suivant quand ils voient ce que le précédent a changé. Ce que vous écrivez ici paraît au premier écran du cycle suivant, sur son reçu et sur la page des personnes consultées.',
    figures: 'Vous avez dit : chiffres publiés de ce cycle (trois au plus)',
    noFigures: 'La publication de ce cycle ne donne aucun chiffre à citer.',
    tooMany: 'choisissez-en trois au plus.',
    did: 'Nous avons fait',
    english: 'en anglais',
    french: 'en français',
    missing: 'écrivez ce qui a été fait, dans cette langue.',
    save: 'Enregistrer',
    saved: 'Enregistré. Le texte paraît dès maintenant.',
    drop: 'Retirer',
    dropAsk: 'Retirer ce texte? Il ne paraîtra plus nulle part.',
  },
}
