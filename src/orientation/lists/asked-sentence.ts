import { likenessWords, listName } from '#people'
import { stateWords } from '../sentences.ts'
import type { Asked } from './asked.ts'
import { decisionWords } from './decision-sentences.ts'

/** What a list asks, as whoever answers reads it. */
export function askedSentence(asked: Asked): string {
  if ('oldWords' in asked) return asked.oldWords
  if (asked.kind === 'other decision')
    return `Déjà décidé : ${stateWords[asked.decided]}. Ce fichier dit : ${decisionWords[asked.wish]}. Dites laquelle est la bonne.`
  const { known, likeness } = asked
  const why = likeness === 'two alike' ? 'Deux fiches ont ce nom et cette date.' : likenessWords[likeness]
  return `Ressemble à ${listName(known)}. ${why} Rien n’est créé : dites si c’est la même personne.`
}
