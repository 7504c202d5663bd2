import type { Db } from '#platform/db'
import { claimFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import { addMonths, type Day } from '#platform/time'
import { lockConvention } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import type { ConventionId, NeedId } from '../ids.ts'
import { closeFilledNeed, openUnfilledNeed } from '../needs/door.ts'
import { receivePage } from '../receive-page.ts'
import { countHires, hireOf, saveProof } from './hire-store.ts'
import type { Proof } from './hire.ts'

type Given = Omit<Proof, 'fileId'> & { file: File | undefined; needId: NeedId | null }

type Proved = { ok: true; opened?: string | undefined } | Refused<ProveRefusal>

export type ProveRefusal = ReceiveRefusal | 'not hired' | 'file gone' | 'not this host'

/** What is said of each beside its field; a hire that is said no more has a page of its own. */
export const notProved: Record<
  Exclude<ProveRefusal, 'not hired'>,
  readonly [field: string, sentence: string]
> = {
  'empty file': ['proof', 'Ce fichier est vide. Choisissez-le encore une fois.'],
  'too large': ['proof', 'Ce fichier est trop lourd.'],
  'not an accepted kind': ['proof', 'Ce fichier ne va pas : une photo ou un PDF.'],
  'unreadable picture': ['proof', 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.'],
  'file gone': ['proof', 'Ce fichier n’est plus là. Choisissez-le encore une fois.'],
  'not this host': ['needId', 'Choisissez dans la liste.'],
}

/** A contract is known before its first day, but not years before. */
const MOST_MONTHS = 12

/** Why a contract does not begin that day. */
export function whyNotThen(startsOn: Day, immersionFrom: Day, today: Day): string | undefined {
  if (startsOn < immersionFrom) return 'Le contrat commence après le début de l’immersion. Vérifiez l’année.'
  return startsOn > addMonths(today, MOST_MONTHS) ? 'C’est dans plus d’un an. Vérifiez l’année.' : undefined
}

/**
 * Keeps the contract of a hire, corrected as often as one likes; a page that was not sent again stays. A need
 * of this host that it fills is closed; one that it alone had closed opens again (`opened`: its post). Refusals: 'not hired'; 'file gone'; 'not this host', whose need it is; those of a
 * received file.
 */
export async function proveHire(
  { db, site }: { db: Db; site: Ground['site'] },
  id: ConventionId,
  { file, needId, ...proof }: Given,
): Promise<Proved> {
  const received = await receivePage({ db, site }, file, proof.at)
  if (!received.ok) return received
  const sent = received.id
  return db.transaction(async (tx): Promise<Proved> => {
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
    const { by, at: now } = proof
    const filled = hire.needId === needId ? null : hire.needId
    const opened =
      filled && (await openUnfilledNeed(tx, { id: filled, hires: await countHires(tx, filled), by, now }))
    if (needId) {
      const hires = await countHires(tx, needId)
      const filling = { id: needId, hostId: one.hostId, conventionId: id, hires, by, now }
      if (!(await closeFilledNeed(tx, filling))) return refuse('not this host')
    }
    return { ok: true, opened: opened ?? undefined }
  })
}
