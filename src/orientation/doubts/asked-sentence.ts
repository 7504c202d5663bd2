import { likenessWords, fullName } from '#people'
import type { Decision } from '../decisions/door.ts'
import { stateWords } from '../sentences.ts'
import type { Asked } from './asked.ts'

const decisionWords = {
  admit: 'Admis·e',
  wait: 'Liste d’attente',
  refuse: 'Non retenu·e',
  withdraw: 'Retiré·e',
} satisfies Record<Decision['kind'], string>

export const wordsOf = (decision: Decision): string => decisionWords[decision.kind]

/** What a list asks, as whoever answers reads it. */
export function askedSentence(asked: Asked): string {
  if ('oldWords' in asked) return asked.oldWords
  if (asked.kind === 'other decision')
    return `Déjà décidé : ${stateWords[asked.decided]}. Ce fichier dit : ${decisionWords[asked.wish]}. Dites laquelle est la bonne.`
  const { known, likeness } = asked
  const why = likeness === 'two alike' ? 'Deux fiches ont ce nom et cette date.' : likenessWords[likeness]
  return `Ressemble à ${fullName(known)}. ${why} Rien n’est créé : dites si c’est la même personne.`
}
