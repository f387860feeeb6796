import type { Texts } from '../en/index.ts'

export const ballot: Texts['ballot'] = {
  title: 'Les six mots de ce cycle',
  approved:
    'Une deuxième personne, {name}, a approuvé ce cycle : qui est invité, et jusqu’à quand.',
  computing: '…',
  insecure: 'Cette page est arrivée sans chiffrement : aucun bulletin ne peut y être préparé.',
  keys: {
    one: 'Les bulletins sont signés d’une seule clé, la même pour tous.',
    many: 'Les bulletins sont signés de {n} de clés, une par conseil d’attache d’au moins {people} personnes.',
    other:
      'Les bulletins sont signés de {n} clés, une par conseil d’attache d’au moins {people} personnes.',
  },
  tooManyKeys:
    'Cette page a reçu plus de clés que n’en a un cycle de cette taille : elles permettraient de distinguer les bulletins. Aucun n’est préparé ici. Veuillez aviser le secrétariat.',
  compare:
    'Ces mots représentent les clés du cycle, les personnes invitées et les dates; les mêmes figurent dans votre courriel et sur l’écran de chacun. Si quelqu’un vous donnait des clés à vous seul, vous verriez d’autres mots. Ils n’aident que ceux qui comparent : lisez les vôtres à un collègue.',
  demo: 'Ceci est la démonstration : ses personnes sont inventées, et ses liens se lisent dans la boîte d’envoi. Dans un vrai cycle, personne ne voit un lien, sauf la personne qui l’a reçu.',
  receipts: {
    title: 'Reçus : {title}',
    text: 'Ce cycle anonyme a été fermé le {date}. {n}. Le vôtre y est si le code que vous avez noté figure dans la liste; elle ne dit rien des réponses de personne.',
    count: {
      one: 'Une réponse a été comptée',
      many: '{n} de réponses ont été comptées',
      other: '{n} réponses ont été comptées',
    },
    search: 'Votre reçu',
    found: 'Il est dans la liste : vos réponses ont été comptées.',
    missing:
      'Il n’est pas dans la liste. Vérifiez chaque signe; s’il n’y est toujours pas, avisez le secrétariat.',
    list: 'Tous les reçus, triés',
    destroyed:
      'Ce cycle anonyme a été fermé le {date} avec moins de réponses que le nombre en deçà duquel rien n’est montré. Elles ont été détruites sans être ouvertes : personne ne les a lues, et rien n’a été compté.',
    open: 'Ce cycle est encore ouvert : ses reçus seront publiés à la fermeture.',
    unknown: 'Aucun cycle anonyme n’est connu à cette adresse.',
  },
}
