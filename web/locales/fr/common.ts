import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Arpent',
  otherLanguage: 'English',
  skipToContent: 'Passer au contenu',
  synthetic: 'synthétique',
  syntheticNotice: 'Données synthétiques : personne n’a dit ni fait cela.',
  loading: 'Chargement',
  errorSummary: {
    one: 'Une chose à corriger',
    many: '{n} de choses à corriger',
    other: '{n} choses à corriger',
  },
  errorPrefix: 'Erreur :',
  optional: '(facultatif)',
  tryAgain: 'Réessayer',
  cancel: 'Annuler',
  close: 'Fermer',
  actionOn: '{action} : {name}',
  copied: 'Copié',
  copyByHand: 'À copier à la main',
  scrollTable: 'Tableau, défile latéralement : {caption}',
  noConnection: 'Le serveur est inaccessible. Vérifiez votre connexion, puis réessayez.',
}
