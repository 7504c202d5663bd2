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
}

export type ContentSentences = typeof french
