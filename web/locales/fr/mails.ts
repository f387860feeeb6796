import type { Texts } from '../en/index.ts'

export const mails: Texts['mails'] = {
  secretariat: 'Le secrétariat des conseils',
  promises: {
    named:
      'L’analyste voit votre nom et vos réponses. Rien de ce que vous dites n’est cité hors du secrétariat sans votre consentement.',
    confidential:
      'Vos réponses sont confidentielles : seuls des totaux d’au moins cinq personnes sont montrés, jamais vos réponses seules. La page que vous ouvrez dit exactement ce qui est conservé, et qui le voit.',
  },
  signIn: {
    subject: 'Votre lien de connexion à Arpent',
    body: 'Bonjour {name},\n\nOuvrez cette page et appuyez sur « Se connecter » :\n{link}\n\nLe lien sert une seule fois, pendant {minutes} minutes. Si vous ne l’avez pas demandé, ignorez ce message : rien ne se passera.',
  },
  invitation: {
    subject: '{title} : vos réponses, d’ici le {closesOn}',
    body: 'Bonjour {name},\n\n{askedBy} vous demande vos réponses : {title}. Il faut environ {minutes} minutes, et le sondage est ouvert jusqu’au {closesOn}.\n\nVotre lien personnel :\n{link}\n\n{promise}\n\nAucun compte ni mot de passe n’est nécessaire. Ne transférez pas ce message : le lien est à vous seul.',
  },
}
