import type { Texts } from '../en/index.ts'

export const signIn: Texts['signIn'] = {
  title: 'Ouvrir une session',
  intro: 'Nous envoyons un lien à votre adresse de courriel. Aucun mot de passe à retenir.',
  email: 'Adresse de courriel',
  emailHint: 'Celle que le secrétariat a pour vous.',
  emailMissing: 'Saisissez votre adresse de courriel.',
  emailInvalid: 'Saisissez une adresse de courriel comme nom@example.org.',
  send: 'M’envoyer un lien',
  sentTitle: 'Consultez vos courriels',
  sentText:
    'Si {email} correspond à un compte d’ici, un lien d’ouverture de session est en route. Il sert une seule fois, pendant 15 minutes.',
  sentNothing:
    'Rien après quelques minutes? Regardez dans le courrier indésirable ou demandez au secrétariat quelle adresse il a pour vous.',
  another: 'Utiliser une autre adresse',
  confirmTitle: 'Plus qu’un clic',
  confirmText:
    'Le bouton termine l’ouverture de votre session. Il est là parce que les filtres de courriel ouvrent les liens et useraient le vôtre.',
  confirm: 'Ouvrir la session',
  confirmFailed: 'Votre session n’est pas encore ouverte',
  noToken:
    'Il manque à cette adresse la clé d’un lien d’ouverture de session. Ouvrez en entier le lien du message ou demandez-en un nouveau.',
  newLink: 'Demander un nouveau lien',
}
