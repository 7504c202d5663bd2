import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Prepared } from './prepare-statement.ts'
import { refuse, type Refused } from '../rule.ts'
import { writersOf } from './pointer-store.ts'
import type { KeyId } from '../ids.ts'

/**
 * Why a bundle may not void what it points to, if it may not: a key voids what it wrote itself, and nobody what the house wrote,
 * since a credit of the ledger shows it as its proof. What is not there yet is judged when it comes, by who writes it.
 */
export async function judgeVoiding(
  db: Db,
  { organisationId, keyId }: { organisationId: OrganisationId; keyId: KeyId },
  bundle: readonly Prepared[],
): Promise<Refused | undefined> {
  const voided = bundle.flatMap((one) => (one.voids && one.ref ? [one.ref] : []))
  if (voided.length === 0) return undefined
  for (const one of await writersOf(db, organisationId, voided)) {
    if (one.house) return refuse(403, 'what the house wrote is never voided', one.id)
    if (one.keyId !== keyId) return refuse(403, 'a key voids only what it wrote', one.id)
  }
  return undefined
}
