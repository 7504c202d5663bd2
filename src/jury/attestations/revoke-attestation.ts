import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { lockAttestation, markRevoked, markSuperseded } from './store.ts'
import { prepareAttestations, type IssueRefusal } from './issue-attestations.ts'
import type { AttestationId } from '../ids.ts'

export type RevokeRefusal = 'already revoked' | IssueRefusal
export type Revoked = { ok: true; reissued: AttestationId | null } | Refused<RevokeRefusal>

/**
 * Takes back an attestation, for a reason that its page shows; with `reissue`, the one that takes its place says what is decided
 * today, and none is taken back when that one cannot be issued.
 */
export async function revokeAttestation(
  db: Db,
  what: { id: AttestationId; why: string; reissue: boolean; by: PersonId; at: Date },
): Promise<Revoked> {
  return db.transaction(async (tx): Promise<Revoked> => {
    const attestation = await lockAttestation(tx, what.id)
    if (!attestation) throw new Error(`no attestation ${what.id}`)
    if (attestation.revokedAt) return refuse('already revoked')
    await markRevoked(tx, what.id, what)
    if (!what.reissue) return { ok: true, reissued: null }
    const { juryId, personId } = attestation
    const prepared = await prepareAttestations(tx, { juryId, personId, by: what.by, at: what.at })
    if (!prepared.ok) return prepared
    const [next] = prepared.issued
    if (next) await markSuperseded(tx, what.id, next.id)
    return { ok: true, reissued: next?.id ?? null }
  })
}
