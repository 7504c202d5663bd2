/** Our window around a content, and the page inside it when that content is over. */
export const french = {
  title: 'Contenu du cours',
  stop: 'Arrêter',
  moment: 'Un instant…',
  notOurs: 'Ce contenu n’est pas de Beffroi : n’y tapez jamais votre code.',
  inside: 'Ce que contient le cours',
  back: 'Retour au cours',
  ended: 'C’est fini',
  pressStop: 'Appuyez sur « Arrêter ».',
  inTab: 'Ouvrir dans un onglet',
  ownTab: 'Ce cours s’ouvre dans un autre onglet. Cette page reste ici : revenez-y pour arrêter.',
  openTab: 'Ouvrir le cours',
}

export type ContentSentences = typeof french
