import type { Audience } from './audience.ts'

/** What somebody reads where they choose who sees an evidence. */
export const french = {
  title: 'Qui la voit ?',
  how: 'Touchez pour la montrer. Touchez encore pour la cacher.',
  alone: 'Personne d’autre que vous ne la voit.',
  nobodyAround: 'Personne n’est encore autour de vous ici.',
  audiences: {
    training: 'Qui me forme',
    support: 'Qui m’accompagne',
    jury: 'Mon jury',
    tutor: 'Mon tuteur, ma tutrice',
  } satisfies Record<Audience, string>,
  nobodyYet: 'Personne pour le moment',
  state: { shown: 'Montrée', hidden: 'Cachée' },
  said: {
    training: 'Qui vous forme la voit maintenant',
    support: 'Qui vous accompagne la voit maintenant',
    jury: 'Votre jury la verra',
    tutor: 'Votre tuteur ou votre tutrice la voit maintenant',
  } satisfies Record<Audience, string>,
  saidHidden: 'Elle n’est plus montrée là',
  whoLooked: 'Voir qui l’a lue',
  tag: { jury: 'Montrée au jury', shown: 'Montrée', own: 'Pour moi' },
  picture: {
    ask: 'On reconnaît quelqu’un ?',
    text: 'Une personne visible doit être d’accord.',
    nobody: 'Non, personne',
    orMe: 'Ou seulement moi',
    agreed: 'Oui, et cette personne est d’accord',
    keptBack: 'Oui, mais pas d’accord',
    forMe: 'L’image reste pour moi',
    who: 'Si oui, son nom',
    whoHint: 'Ou leurs noms',
    day: 'Si oui, le jour de son accord',
    keep: 'Garder',
    later: 'Plus tard',
    waits: 'L’image n’est pas encore montrée',
    answer: 'Répondre',
    isNobody: 'Personne n’est reconnu sur l’image.',
    isAgreed: (who: string, day: string) => `${who} est d’accord, le ${day}.`,
    isKeptBack: 'L’image reste pour vous. Personne d’autre ne la voit.',
    change: 'Changer ma réponse',
    hide: 'Ne plus montrer l’image',
    saidKept: 'Votre réponse est gardée',
    saidHidden: 'L’image n’est plus montrée à personne',
    errors: {
      answer: 'Choisissez une réponse.',
      who: 'Écrivez son nom.',
      day: 'Écrivez le jour. Exemple : 27/06/2026.',
      future: 'Ce jour n’est pas encore passé.',
    },
  },
}

export type ShownSentences = typeof french
