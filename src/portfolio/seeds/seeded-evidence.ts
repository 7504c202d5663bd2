import { asId } from '#platform/id'
import type { EvidenceId, LinkId, StepId } from '../ids.ts'

/** Ids that stay, for links to the demo territory. */
export const seededEvidence = {
  shirt: asId<EvidenceId>('00000000-0000-8000-8000-0000000f0001'),
  windows: asId<EvidenceId>('00000000-0000-8000-8000-0000000f0002'),
  call: asId<EvidenceId>('00000000-0000-8000-8000-0000000f0003'),
  leftovers: asId<EvidenceId>('00000000-0000-8000-8000-0000000f0004'),
  repair: asId<EvidenceId>('00000000-0000-8000-8000-0000000f0005'),
}

/** A step of the shirt. */
export const seededSteps = { collar: asId<StepId>('00000000-0000-8000-8000-0000000f2001') }

/** The link of the demo, by which an employer reads a card. */
export const seededLink = asId<LinkId>('00000000-0000-8000-8000-0000000f1001')
