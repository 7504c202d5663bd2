import type { Tx } from '#platform/db'
import { dropBrowsers } from '#platform/notices'
import { deleteAccounts } from '../forget-store.ts'
import type { PersonId } from '../ids.ts'
import { sessionsWith } from '../session/door.ts'
import { bySignatureWithin } from './merge-store.ts'

/**
 * Closes, for good, the accounts of two persons that a signature alone opened, where both can sign in: a code proves who reads a telephone that
 * somebody typed, not whose the other file is, and would bring them into it.
 */
export async function giveWay(
  tx: Tx,
  { keptId, mergedId }: { keptId: PersonId; mergedId: PersonId },
): Promise<void> {
  const closing = await bySignatureWithin(tx, keptId, mergedId)
  await dropBrowsers(tx, { entries: await sessionsWith(tx, closing) })
  await deleteAccounts(tx, closing)
}
