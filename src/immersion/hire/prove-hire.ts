import type { Db } from '#platform/db'
import { claimFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import type { ConventionId, NeedId } from '../ids.ts'
import { closeFilledNeed } from '../needs/door.ts'
import { receivePage } from '../receive-page.ts'
import { countHires, hireOf, saveProof } from './hire-store.ts'
import type { Proof } from './hire.ts'

type Given = Omit<Proof, 'fileId'> & { file: File | undefined; needId: NeedId | null }

export type ProveRefusal = ReceiveRefusal | 'not hired' | 'file gone' | 'not this host'

/**
 * Keeps the contract of a hire, corrected as often as one likes; a page that was not sent again stays. A need
 * of this host that it fills is closed. Refusals: 'not hired'; 'file gone'; 'not this host', whose need it is; those of a
 * received file.
 */
export async function proveHire(
  { db, site }: { db: Db; site: Ground['site'] },
  id: ConventionId,
  { file, needId, ...proof }: Given,
): Promise<{ ok: true } | Refused<ProveRefusal>> {
  const received = await receivePage({ db, site }, file, proof.at)
  if (!received.ok) return received
  const sent = received.id
  return db.transaction(async (tx): Promise<{ ok: true } | Refused<ProveRefusal>> => {
    const one = await lockConvention(tx, id)
    const hire = await hireOf(tx, id)
    if (!one || !hire) return refuse('not hired')
    const before = hire.proof?.fileId ?? null
    if (sent && !(await claimFile(tx, sent, proof.at)).ok) return refuse('file gone')
    if (sent && before) await releaseFiles(tx, [before])
    await saveProof(tx, id, { ...proof, fileId: sent ?? before }, needId)
    const { contract, startsOn } = proof
    if (hire.proof?.contract !== contract || hire.proof.startsOn !== startsOn) {
      const hostName = (await hostWithId(tx, one.hostId))?.name ?? ''
      const fact = { conventionId: id, personId: one.personId, hostName, contract, startsOn }
      await announce(tx, 'hire proved', fact, proof.at)
    }
    if (!needId) return { ok: true }
    const hires = await countHires(tx, needId)
    const filled = await closeFilledNeed(tx, {
      id: needId,
      hostId: one.hostId,
      hires,
      by: proof.by,
      now: proof.at,
    })
    return filled ? { ok: true } : refuse('not this host')
  })
}
