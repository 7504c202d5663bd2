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

/** Whom to call, where they work. */
export type Call = {
  name: string
  organisation: string | null
  phone: string | null
  email: string | null
}

/** False where an employer would read a name, and no way to reach it. */
export const isReached = ({ phone, email }: Pick<Call, 'phone' | 'email'>): boolean =>
  phone !== null || email !== null

/** An evidence on a card: what it is, in the words of its person or, in French, of the room that saw it; and where it was brought from. */
export type CardProof = Evidence & { words: string; came: string }

/** A card as an employer reads it. */
export type Card = {
  name: string
  canDo: string
  proofs: readonly CardProof[]
  attested: readonly Attested[]
  /** The person's own number, when they wished it there. */
  phone: string | null
  call: Call | null
}
