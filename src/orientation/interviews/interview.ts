import type { Right, PersonId } from '#people'
import type { Day } from '#platform/time'
import { versionOf } from '#platform/web'
import type { PositioningId } from '../ids.ts'

/** What the programme must know, because three quarters of it happens at home; null for what was not asked. */
export type Needs = Record<'motivation' | Choice, string | null>

/** The notes belong to their author; the person may share them with those who accompany them. */
export type Notes =
  | { notes: string; notesBy: PersonId; sharedAt: Date | null }
  | { notes: null; notesBy: null; sharedAt: null }

export type Interview = Needs &
  Notes & {
    positioningId: PositioningId
    heldOn: Day
    heldBy: PersonId
    heldByName: string
    /** What the person answers to the notes. */
    correction: string | null
  }

/** A choice of the interview, with the words of the page. */
export const needChoices = {
  mobility: {
    car: 'Permis et voiture',
    licence: 'Permis, sans voiture',
    bus: 'Bus ou train',
    bike: 'Vélo, scooter',
    walk: 'À pied seulement',
  },
  childcare: { none: 'Pas besoin', found: 'Trouvée', 'to find': 'À trouver' },
  equipment: { computer: 'Ordinateur', tablet: 'Tablette', phone: 'Téléphone seulement', nothing: 'Rien' },
  network: { good: 'Internet à la maison', mobile: 'Forfait du téléphone', bad: 'Pas de réseau chez soi' },
} as const

type Choice = keyof typeof needChoices

/** The words of a choice; what a prescriber's list said in its own words is left as it is. */
export function wordOf(choice: Choice, value: string | null): string | null {
  if (value === null) return null
  const words: Record<string, string> = needChoices[choice]
  return words[value] ?? value
}

/** What the form of an interview shows to who writes it, as a version; their own notes with it. */
export const versionOfInterview = (
  interview: (Needs & { heldOn: Day; notes: string | null; notesBy: PersonId | null }) | undefined,
  writerId: PersonId,
): string =>
  versionOf(
    interview && [
      interview.heldOn,
      interview.motivation,
      interview.mobility,
      interview.childcare,
      interview.equipment,
      interview.network,
      interview.notesBy === writerId ? interview.notes : null,
    ],
  )

/** What would keep this person from working at home, to be settled before the first day. */
export function obstaclesOf(needs: Needs): string[] {
  return [
    needs.childcare === 'to find' ? 'Garde d’enfant à trouver' : '',
    needs.equipment === 'nothing' || needs.equipment === 'phone' ? 'Pas d’ordinateur chez soi' : '',
    needs.network === 'bad' ? 'Pas de réseau chez soi' : '',
  ].filter(Boolean)
}

/**
 * The notes that this reader may see (ACCESS.md, "interview notes"): the person's whole; those who accompany them, only their
 * own notes, or those that the person shared. Nobody else, even who runs the action.
 */
export function notesFor(interview: Interview, readerId: PersonId, right: Right): string | null {
  if (!right.reads) return null
  if (!right.only) return interview.notes
  return interview.notesBy === readerId || interview.sharedAt ? interview.notes : null
}
