/** What somebody is told of an answer that was a mistake. */
export const french = {
  mistake: (title: string) => `La réponse reçue était une erreur : ${title}`,
  noPlace: 'Vous n’avez pas de place pour le moment.',
  now: {
    undecided: 'Votre demande attend une réponse. Nous vous écrirons.',
    waiting: 'Vous êtes de nouveau sur la liste d’attente.',
    admitted: 'Vous avez de nouveau votre place.',
    refused: 'Votre demande n’est pas retenue.',
    withdrawn: 'Votre demande reste retirée.',
  },
}

export type UndoneSentences = typeof french
