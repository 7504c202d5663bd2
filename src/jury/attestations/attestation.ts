import { z } from 'zod'
import { asDay } from '#platform/time'
import type { PersonId } from '#people'
import { marks } from '../marks/door.ts'
import type { JuryId, AttestationId } from '../ids.ts'

const day = z.string().transform((text, context) => {
  const found = asDay(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

/** What an attestation says, frozen the day it is issued: the page and the paper show these words and no others. */
export const attestationContent = z.object({
  name: z.string(),
  title: z.string(),
  trainedFrom: day,
  trainedUntil: day,
  trainedBy: z.string(),
  trainingTitle: z.string(),
  heldOn: day,
  place: z.string(),
  organiser: z.string(),
  grid: z.object({ title: z.string(), version: z.number(), origin: z.string() }),
  evaluators: z.array(z.object({ name: z.string(), college: z.string().nullable() })),
  skills: z.array(
    z.object({ code: z.string(), title: z.string(), block: z.string(), result: z.enum(marks) }),
  ),
  acquired: z.number(),
})
export type AttestationContent = z.output<typeof attestationContent>

/** An attestation. Valid, revoked with its reason, or superseded by the one that was issued in its place. */
export type IssuedAttestation = {
  id: AttestationId
  juryId: JuryId
  personId: PersonId
  content: AttestationContent
  salt: string
  statusList: number
  statusIndex: number
  credential: string | null
  issuedAt: Date
  revokedAt: Date | null
  revokedWhy: string | null
  supersededBy: AttestationId | null
}

export type AttestationState = 'valid' | 'revoked' | 'superseded'

export const stateOf = (
  attestation: Pick<IssuedAttestation, 'revokedAt' | 'supersededBy'>,
): AttestationState => (attestation.supersededBy ? 'superseded' : attestation.revokedAt ? 'revoked' : 'valid')

/** Where its status stands, and the addresses that it will keep. */
export const statusListUrl = (url: string, list: number): string => `${url}/statuts/${list}`
export const attestationUrl = (url: string, id: string): string => `${url}/attestations/${id}`
