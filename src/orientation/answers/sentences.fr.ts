/** What somebody is told of what was decided about their request. */
export const french = {
  waiting: (title: string) => `Vous êtes sur la liste d’attente : ${title}`,
  refused: (title: string) => `Votre demande n’est pas retenue : ${title}`,
  admitted: (title: string) => `Vous avez une place : ${title}`,
  why: (why: string) => `Pourquoi : ${why}`,
}

export type DecisionSentences = typeof french
