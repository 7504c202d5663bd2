import type { completeIdentity } from '#people'
import { writeList } from '#platform/i18n'
import { birthSentences } from '#platform/imports'
import type { LineRefusal } from './read-positioning-line.ts'
import type { PositioningLine } from '../positioning-line.ts'
import type { Brought, Proposed } from '../proposals/door.ts'
import { unreadSentence } from '../sentences.ts'

export const lineSentences = {
  'no name': 'On ne distingue pas le nom du prénom. Écrivez-les dans deux colonnes, ou le nom en capitales.',
  ...birthSentences,
} satisfies Record<LineRefusal, string>

export const SHIFTED =
  'Cette ligne a trop ou trop peu de cases. Elle est gardée, sans décalage : à confirmer.'

export const APART =
  'Quelqu’un de connu porte presque ce nom. Une fiche est créée à part : au pilote du territoire de dire si c’est la même personne.'

const NO_BIRTH_DATE = 'La date de naissance manque : à compléter.'

type Added = Awaited<ReturnType<typeof completeIdentity>>
type Completed = Added['added'][number]

const completedWords = {
  usageName: 'nom d’usage',
  phone: 'téléphone',
  email: 'courriel',
  town: 'commune',
  postcode: 'code postal',
} satisfies Record<Completed, string>

const listOf = (keys: readonly Completed[]) => writeList(keys.map((key) => completedWords[key]))

/** What a list added to somebody known, and what it says otherwise than their file. */
export const sayCompleted = ({ added, otherwise }: Added): string =>
  [
    added.length > 0 ? `Fiche complétée : ${listOf(added)}.` : '',
    otherwise.length > 0 ? `La liste dit autre chose, la fiche est gardée : ${listOf(otherwise)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')

const broughtWords = {
  prescriber: 'ce prescripteur est ajouté',
  'what they say': 'ce que ce prescripteur en dit est complété',
  situation: 'sa situation est complétée',
} satisfies Record<Brought, string>

export function whyOf(line: PositioningLine, { what, brought }: Proposed): string | undefined {
  if (what === 'updated') return `Déjà positionnée : ${writeList(brought.map((one) => broughtWords[one]))}.`
  const notes = [line.who.birthDate ? '' : NO_BIRTH_DATE, ...line.unread.map(unreadSentence)].filter(Boolean)
  return notes.length > 0 ? notes.join(' ') : undefined
}
