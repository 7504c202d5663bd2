import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { parisDay, type Day } from '#platform/time'
import { hasBegun, type Convention } from '../convention/door.ts'
import type { ConventionId, NeedId } from '../ids.ts'

export const contracts = ['permanent', 'long', 'short', 'aided'] as const
export type Contract = (typeof contracts)[number]

export const contractWords: Record<Contract, string> = {
  permanent: 'CDI',
  long: 'CDD de 6 mois ou plus',
  short: 'CDD de moins de 6 mois, intérim',
  aided: 'Contrat aidé ou d’insertion',
}

export type Proof = {
  contract: Contract
  weeklyMinutes: number
  startsOn: Day
  fileId: FileId | null
  by: PersonId
  at: Date
}

/** Somebody was hired where they had an immersion: said once, proved later. */
export type Hire = {
  conventionId: ConventionId
  saidBy: 'host' | 'person' | 'referent'
  saidName: string
  saidAt: Date
  /** the need of the host that it fills */
  needId: NeedId | null
  proof: Proof | null
  /** who writes the convention read that it was said */
  isSeen: boolean
}

/** Somebody else than who writes the convention said it, and it was neither proved nor read. */
export const isUnseen = ({ saidBy, proof, isSeen }: Hire): boolean =>
  saidBy !== 'referent' && !proof && !isSeen

/** A hire is said of an immersion that was signed, once it has begun. */
export const mayHire = (one: Convention, now: Date): boolean => hasBegun(one, parisDay(now))

/** A hire that was said by mistake, withdrawn before it was proved. */
export type WithdrawnHire = Pick<Hire, 'conventionId' | 'saidBy' | 'saidName' | 'saidAt'> & {
  withdrawnBy: Hire['saidBy']
  withdrawnName: string
  withdrawnAt: Date
}

/** Who said it withdraws it, and who accompanies the person, until its contract is known. */
export const mayWithdrawHire = (
  { saidBy, proof }: { saidBy: Hire['saidBy']; proof: unknown },
  by: Hire['saidBy'],
): boolean => !proof && (by === saidBy || by === 'referent')
