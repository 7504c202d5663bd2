import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'

/** What somebody who trains there answered to a film that was offered; 'offered' while nobody did. */
export type LibraryState = 'offered' | 'accepted' | 'declined'
export const answers = ['accepted', 'declined'] as const

/** A film that its person lets the groups of an action see. */
export type LibraryFilm = {
  evidenceId: EvidenceId
  actionId: ActionId
  actionTitle: string
  state: LibraryState
  personId: PersonId
  /** The given name of who made it: nothing else of them is read. */
  by: string
  title: string
  steps: number
}

/** True when a text says each of these words, whatever their accents and their case. */
export function says(text: string, asked: string): boolean {
  const written = plain(text)
  return plain(asked)
    .split(/\s+/)
    .every((word) => written.includes(word))
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
