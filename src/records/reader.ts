import {
  requireActing,
  requireActor,
  requireSteward,
  worksAs,
  type Actor,
  type OrganisationId,
} from '#people'
import type { Ask } from '#platform/web'

/** Who opens the pages of keys, refusals and transfers: those of one organisation, or of all for the territory's steward. */
export type Keeper =
  | { actor: Actor; organisationId: OrganisationId; technical: false }
  | { actor: Actor; organisationId: null; technical: true }

/** @throws SignInNeeded, or notFound for everybody else. */
export function requireKeeper(c: Ask): Keeper {
  const actor = requireActor(c)
  if (worksAs(actor, 'training lead')) return { ...requireActing(c, 'training lead'), technical: false }
  return { actor: requireSteward(c), organisationId: null, technical: true }
}

/** Who reads the traces: the lead of the organisation whose they are. @throws SignInNeeded, or notFound for everybody else. */
export const requireReader = (c: Ask): { actor: Actor; organisationId: OrganisationId } =>
  requireActing(c, 'training lead')
