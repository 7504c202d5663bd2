import type { Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { Fault } from '#platform/chain'
import { findFault } from './ledger.ts'
import { groupsWithLedger, readChain } from './chain-store.ts'

/** What reading a chain again found: how many lines, the hash of the last one (to be kept elsewhere), the first fault. */
export type Verified = { groupId: GroupId; lines: number; lastHash: string; fault: Fault | undefined }

/** Reads the chain of one group again. */
export async function verifyGroupLedger(db: Db, groupId: GroupId): Promise<Verified> {
  const { lines, head } = await readChain(db, groupId)
  return { groupId, lines: lines.length, lastHash: head.hash, fault: findFault(lines, head) }
}

/** Reads every chain of the territory again. */
export async function verifyLedgers(db: Db): Promise<Verified[]> {
  const found: Verified[] = []
  for (const groupId of await groupsWithLedger(db)) found.push(await verifyGroupLedger(db, groupId))
  return found
}
