import { createHash } from 'node:crypto'
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

/** Where a chain stops: the number and the hash of its last line. */
export type Head = { n: number; hash: string }

export const emptyHead: Head = { n: 0, hash: '' }

const exactInstant = (at: Date): string => at.toISOString().replace('Z', '000Z')

/** The sha256 of everything a line says, and of the hash before it. A JSON list leaves no doubt on where a column ends. */
function hashOf(line: Omit<LedgerLine, 'hash'>): string {
  const told = [
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
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

/** These entries as the next lines of a chain. */
export function chain(groupId: GroupId, head: Head, entries: readonly Entry[]): LedgerLine[] {
  let previous = head
  return entries.map((entry) => {
    const line = {
      ...entry,
      groupId,
      n: previous.n + 1,
      at: exactInstant(entry.at),
      previousHash: previous.hash,
    }
    const hashed = { ...line, hash: hashOf(line) }
    previous = hashed
    return hashed
  })
}

export type Fault = {
  n: number
  what: 'missing line' | 'altered line' | 'broken chain' | 'cut or altered end'
}

/** Reads a chain again from its first line. Gives the first fault and its line, or undefined when every byte is as it was written. */
export function findFault(lines: readonly LedgerLine[], head: Head): Fault | undefined {
  let previous = emptyHead
  for (const line of lines) {
    if (line.n !== previous.n + 1) return { n: previous.n + 1, what: 'missing line' }
    if (line.hash !== hashOf(line)) return { n: line.n, what: 'altered line' }
    if (line.previousHash !== previous.hash) return { n: line.n, what: 'broken chain' }
    previous = line
  }
  return previous.n === head.n && previous.hash === head.hash
    ? undefined
    : { n: Math.max(previous.n, head.n), what: 'cut or altered end' }
}
