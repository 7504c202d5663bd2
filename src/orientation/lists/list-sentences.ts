import { birthSentences, type Outcome } from '#platform/imports'
import type { LineRefusal } from './read-list-line.ts'
import type { ListLine } from './list-line.ts'

export const lineSentences = {
  'no name': 'On ne distingue pas le nom du prénom. Écrivez-les dans deux colonnes, ou le nom en capitales.',
  ...birthSentences,
} satisfies Record<LineRefusal, string>

export const SHIFTED =
  'Cette ligne a trop ou trop peu de cases. Elle est gardée, sans décalage : à confirmer.'

export const APART =
  'Quelqu’un de connu porte presque ce nom. Une fiche est créée à part : au pilote du territoire de dire si c’est la même personne.'

const NO_BIRTH_DATE = 'La date de naissance manque : à compléter.'

export function whyOf(line: ListLine, what: Outcome['what']): string | undefined {
  if (what === 'updated') return 'Déjà positionnée : ce prescripteur est ajouté.'
  const notes = [line.who.birthDate ? '' : NO_BIRTH_DATE, ...line.unread].filter(Boolean)
  return notes.length > 0 ? notes.join(' ') : undefined
}
