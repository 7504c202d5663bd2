import { chainLines, exactInstant, findFault as findFaultIn, type Fault, type Head } from '#platform/chain'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Id } from '#platform/id'
import type { ActivityId } from '../ids.ts'

/** A line of the ledger with every column as the text that its hash is made of. */
export type LedgerLine = {
  groupId: GroupId
  n: number
  personId: PersonId
  activityId: ActivityId
  /** One credit for an activity (`ledger_credited_once`): what is credited again once it was taken back is a 'correction' with its proof. */
  kind: 'credit' | 'correction'
  minutes: number
  /** 'taken back': the answer that credited a work was a mistake; `proofId` is that work. */
  proof: ProofKind | 'correction' | 'taken back'
  proofId: Id
  signedBy: PersonId | null
  why: string
  /** UTC, to the microsecond: '2026-06-02T08:00:00.000000Z' */
  at: string
  previousHash: string
  hash: string
}

/** What proves the work: handed in and accepted, a quiz by itself, seen by the trainer, or a learning record. */
export type ProofKind = 'work' | 'quiz' | 'observation' | 'statement'

/** What a line says before it has its place in the chain. */
export type Entry = Omit<LedgerLine, 'groupId' | 'n' | 'at' | 'previousHash' | 'hash'> & { at: Date }

/** The columns in the order that the hashes of the first lines gave them. */
const told = (line: Omit<LedgerLine, 'hash'>): unknown[] => [
  line.groupId,
  line.n,
  line.personId,
  line.activityId,
  line.kind,
  line.minutes,
  line.proof,
  line.proofId,
  line.signedBy,
  line.why,
  line.at,
  line.previousHash,
]

/** These entries as the next lines of a chain. */
export const chain = (groupId: GroupId, head: Head, entries: readonly Entry[]): LedgerLine[] =>
  chainLines<LedgerLine>(
    head,
    entries.map((entry) => ({ ...entry, groupId, at: exactInstant(entry.at) })),
    told,
  )

/** Reads a chain again from its first line. Gives the first fault and its line, or undefined when every byte is as it was written. */
export const findFault = (lines: readonly LedgerLine[], head: Head): Fault | undefined =>
  findFaultIn(lines, head, told)
