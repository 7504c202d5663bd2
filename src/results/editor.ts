import { holds, requireRole, type Actor } from '#people'
import type { Ask } from '#platform/web'

/** The bulletin is the territory's: whoever pilots it and whoever leads a training writes in it. */
export const mayWrite = (actor: Actor | undefined): boolean =>
  actor !== undefined && (holds(actor, 'steward') || holds(actor, 'training lead'))

/** Who is writing. @throws SignInNeeded, or notFound for everybody else. */
export const requireEditor = (c: Ask): Actor => requireRole(c, 'steward', 'training lead')
