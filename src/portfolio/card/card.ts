import type { Evidence } from '../evidence.ts'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'

export const MOST_PROOFS = 3

/** What its person wrote on their card. */
export type CardWritten = {
  canDo: string
  proofIds: readonly EvidenceId[]
  callId: PersonId | null
  showsPhone: boolean
}

/** What was attested of this person: where anybody reads whether it still stands, when there is such a place. */
export type Attested = { title: string; words: string; url: string | null }

/** A card as an employer reads it. */
export type Card = {
  name: string
  canDo: string
  proofs: readonly Evidence[]
  attested: readonly Attested[]
  /** The person's own number, when they wished it there. */
  phone: string | null
  call: { name: string; organisation: string | null; phone: string | null } | null
}
