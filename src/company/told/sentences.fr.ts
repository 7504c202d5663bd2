import type { ToldState } from './told.ts'

/** The balance of an event, told in the bulletin. */
export const french = {
  title: 'Dans le Petit Papier',
  lead: 'Le Petit Papier est le journal du territoire. Tout le monde le lit.',
  words: 'Le texte',
  wordsHint: 'N’écrivez pas de nom. La rédaction peut le raccourcir.',
  wordsMissing: 'Écrivez le texte.',
  propose: 'Proposer ce texte',
  proposed: 'Le texte est proposé',
  accept: 'Accepter ce texte',
  accepted: 'Le texte est accepté',
  notKept: 'Un autre texte est déjà accepté. Le vôtre n’est pas gardé.',
  yours: 'Votre texte',
  withdraw: 'Retirer ce texte',
  withdrawn: 'Le texte est retiré',
  outdated: 'Le bilan a changé. Corrigez le texte. Voici le nouveau bilan :',
  back: 'Retour à l’événement',
  states: {
    proposed: 'Proposé. La personne qui vous forme le lit.',
    accepted: 'Accepté. La rédaction peut le reprendre.',
    taken: 'Repris dans un numéro.',
    withdrawn: 'Retiré. Personne ne peut le reprendre.',
  } satisfies Record<ToldState, string>,
  whenTaken: 'Retiré, la rédaction l’enlève. Un numéro déjà paru ne change plus.',
}

export type ToldSentences = typeof french
