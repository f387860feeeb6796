import type { mailProblems as english } from '../en/mail-problems.ts'

export const mailProblems: typeof english = {
  'message.unknown': 'Ce message n’est pas dans la boîte d’envoi.',
  'message.not_held': 'Seul un message à remettre peut être marqué. Relisez la boîte d’envoi.',
  'message.not_failed':
    'Seul un message qui a échoué peut être envoyé de nouveau, et jamais un lien de connexion : la personne en demande un autre.',
  'message.no_server':
    'Aucun serveur de courriel n’est réglé : rien ne peut être envoyé de nouveau. Réglez SMTP_URL, puis redémarrez.',
  'hand_over.unknown': 'Ce fichier de messages n’est pas connu ici. Relisez la boîte d’envoi.',
  'hand_over.nothing':
    'Aucun de ces messages n’attend d’être pris : ils sont remis, déjà pris dans un fichier ou devenus inutiles. Les liens d’ouverture de session se remettent un à un.',
  'hand_over.none_left':
    'Il ne reste rien à faire de ce fichier : ses messages ont été marqués, replacés ou annulés entre-temps. Relisez la boîte d’envoi.',
  'hand_over.changed':
    'Le fichier a changé entre-temps : {messages} messages seraient marqués. Rien n’est marqué. Relisez la boîte d’envoi, puis marquez ceux-là.',
}
