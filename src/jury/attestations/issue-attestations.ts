import { randomBytes, randomInt } from 'node:crypto'
import { idsOf, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { asId, newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { jurorsOf } from '../juror-store.ts'
import { lockJury } from '../jury-store.ts'
import type { Jury } from '../jury.ts'
import { decisionLines } from '../deliberation/door.ts'
import { signaturesOf, yetToSign } from '../minutes/door.ts'
import { STATUS_LIST_BITS } from '../credentials/door.ts'
import type { JuryId, AttestationId } from '../ids.ts'
import type { AttestationContent, IssuedAttestation } from './attestation.ts'
import { attestationsOf, insertAttestation, readAttestation } from './store.ts'
import { lastList } from './status-list-store.ts'
import { tellAttested } from './tell-attested.ts'
import { contentsOf } from './read-attested-contents.ts'

/** Who issues, when; `nextId` gives the addresses, at random unless the demo wants some that last. */
type Issuing = { by: PersonId | null; at: Date; nextId?: () => AttestationId }

export type IssueRefusal = 'not closed' | 'rehearsal' | 'not signed by all'

export type Issued = { ok: true; issued: IssuedAttestation[] } | Refused<IssueRefusal>

/**
 * Issues an attestation of what was decided, to sign afterwards: to every candidate of a closed jury who never had one, or to
 * `personId` alone if none of theirs stands. Twice is once. Refusals: the deliberation is not closed, it was a rehearsal, or a
 * juror has not signed what is decided.
 */
export async function prepareAttestations(
  db: Db,
  what: Issuing & { juryId: JuryId; personId?: PersonId },
): Promise<Issued> {
  return db.transaction(async (tx): Promise<Issued> => {
    const jury = await lockJury(tx, what.juryId)
    if (jury?.kind === 'rehearsal') return refuse('rehearsal')
    if (jury?.stage !== 'closed') return refuse('not closed')
    if (await isWaitedFor(tx, jury)) return refuse('not signed by all')
    const before = await attestationsOf(tx, jury.id)
    // Taken back is taken back: only a press on that very person issues again.
    const has = async (personId: PersonId) => {
      const ids = await idsOf(tx, personId)
      return [...before, ...issued].some(
        (one) => ids.includes(one.personId) && (!what.personId || !one.revokedAt),
      )
    }
    const contents = await contentsOf(tx, jury)
    const issued: IssuedAttestation[] = []
    for (const [personId, content] of contents) {
      if ((what.personId && what.personId !== personId) || (await has(asId(personId)))) continue
      issued.push(await insertOne(tx, jury, asId(personId), content, what))
    }
    await tellAttested(tx, issued, what.at)
    return { ok: true, issued }
  })
}

/** True while a juror has to sign; a file may name no juror, and nobody answers for it then. */
async function isWaitedFor(db: Db, { id }: Jury): Promise<boolean> {
  const jurors = await jurorsOf(db, id)
  const waited = yetToSign(jurors, await signaturesOf(db, id), await decisionLines(db, id))
  return jurors.length === 0 || waited.length > 0
}

// A list is changed for a new one when half full: a random place is then found in a few tries.
const HALF = STATUS_LIST_BITS / 2

async function insertOne(
  tx: Tx,
  jury: Jury,
  personId: PersonId,
  content: AttestationContent,
  { by, at, nextId = () => newId<AttestationId>() }: Issuing,
): Promise<IssuedAttestation> {
  const { list, taken } = await lastList(tx)
  for (let tries = 0; tries < 50; tries++) {
    const what = {
      id: nextId(),
      juryId: jury.id,
      personId,
      organiserId: jury.organiserId,
      content,
      salt: randomBytes(16).toString('hex'),
      statusList: taken < HALF ? list : list + 1,
      // At random: the place must not tell in which order people were attested.
      statusIndex: randomInt(STATUS_LIST_BITS),
    }
    if (!(await insertAttestation(tx, what, by, at))) continue
    const inserted = await readAttestation(tx, what.id)
    if (inserted) return inserted
  }
  throw new Error(`no place found in status list ${list}`)
}
