import { requireActing, worksAs, type Actor } from '#people'
import type { Ask } from '#platform/web'

/** The bulletin is the territory's: whoever pilots it and whoever leads a training writes in it. */
export const mayWrite = (actor: Actor | undefined): boolean =>
  actor !== undefined && worksAs(actor, 'steward', 'training lead')

/** Who is writing. @throws SignInNeeded, or notFound for everybody else. */
export const requireEditor = (c: Ask): Actor => requireActing(c, 'steward', 'training lead').actor
