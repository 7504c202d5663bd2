import { asId } from '#platform/id'
import type { JuryId } from '../ids.ts'

/** Ids of the demo's juries: held in June 2018, a rehearsal today, planned in the last week of the group of today. */
export const seededJuries = {
  held: asId<JuryId>('00000000-0000-8000-8000-0000c1ea1001'),
  rehearsal: asId<JuryId>('00000000-0000-8000-8000-0000c1ea7001'),
  planned: asId<JuryId>('00000000-0000-8000-8000-0000c1ea7002'),
} as const

/** The first attestation of the demo: its address lasts, where a real one is random. */
export const seededAttestation = '00000000-0000-8000-8000-0000a77e5701'
