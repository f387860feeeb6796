import type { Texts } from '../en/index.ts'

export const guideFiles: Texts['guideFiles'] = {
  choice: 'Nature de cette version',
  write: 'Un texte rédigé ici',
  writeHint: 'Lu dans la page, trouvé par ses mots.',
  upload: 'Un fichier dans chaque langue',
  uploadHint:
    'Téléchargé tel quel. Un fichier Word est aussi trouvé par ses mots, un PDF seulement par son titre et son public.',
  in: { en: 'Fichier anglais', fr: 'Fichier français' },
  hint: 'PDF ou Word (.docx), au plus 25 Mo.',
  scanned: 'Chaque fichier est soumis à un antivirus avant d’être conservé.',
  notScanned: 'Les fichiers ne sont soumis à aucun antivirus ici.',
  sending: 'Envoi de {name}',
  received: '{name} est dans l’ébauche.',
  removed: 'Le fichier a été enlevé.',
  remove: 'Enlever',
  removeOne: 'Enlever {name}',
  stop: 'Arrêter',
  same: 'Les deux langues ont le même fichier. Publiez-le seulement s’il contient les deux langues.',
  title: 'Le guide en fichier',
  download: { en: 'Télécharger en anglais', fr: 'Télécharger en français' },
  language: { en: 'Anglais', fr: 'Français' },
  kinds: { pdf: 'PDF', docx: 'Word' },
  about: '{kind}, {size}',
  readerNotScanned: 'Ces fichiers n’ont été soumis à aucun antivirus.',
}
