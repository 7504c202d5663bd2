import { notFound, type Ask } from '#platform/web'
import { seatedIn, type SeatedAsk } from '../access.ts'
import { candidatesOf } from '../candidate-store.ts'
import { decisionLines } from '../deliberation/door.ts'
import type { Candidate, Juror } from '../jury.ts'
import { signaturesOf, yetToSign } from '../minutes/door.ts'
import { issues, readsResults } from '../seat.ts'
import type { IssuedAttestation } from './attestation.ts'
import { attestationsOf } from './store.ts'

/** Those who passed before a closed jury, their attestations, and the jurors who have not signed what is decided. */
export type AskedAttestations = Omit<SeatedAsk, 'grid'> & {
  candidates: Candidate[]
  attestations: IssuedAttestation[]
  waited: Juror[]
}

/** The attestations of a closed jury, for who reads its results. @throws notFound for everybody else, and of a rehearsal. */
export async function attestationsAsked(c: Ask): Promise<AskedAttestations> {
  const { db } = c.var
  const { actor, seat } = await seatedIn(c)
  const { id, kind } = seat.jury
  if (!readsResults(seat) || kind === 'rehearsal') throw notFound()
  const waited = yetToSign(seat.jurors, await signaturesOf(db, id), await decisionLines(db, id))
  const [candidates, attestations] = [await candidatesOf(db, id), await attestationsOf(db, id)]
  return { actor, seat, candidates, attestations, waited }
}

/** The same, for the person in charge of the organiser. @throws notFound for everybody else. */
export async function attestationsToIssue(c: Ask): Promise<AskedAttestations> {
  const asked = await attestationsAsked(c)
  if (!issues(asked.seat)) throw notFound()
  return asked
}
