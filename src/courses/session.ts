import type { AuVerb } from './iri.ts'

export type Mode = 'Normal' | 'Browse' | 'Review'

/** One launch of one au, until it is terminated or abandoned. */
export type Session = {
  id: string
  registrationId: string
  auId: string
  mode: Mode
  launchedAt: Date
  verbs: AuVerb[]
  /** How many answers of the learner it told. */
  answers: number
  /** When its last statement came here, and what the au's clock said of the first, the latest and the terminated one. */
  lastAt: Date | null
  beganAsOf: Date | null
  lastAsOf: Date | null
  terminatedAsOf: Date | null
  terminatedAt: Date | null
  abandonedAt: Date | null
}

/** After "terminated", statements made before it may still come: the network turns them round (cmi5 9.3.8). */
const GRACE_MS = 60_000

/** A session of which nothing was heard for so long is abandoned. */
const SILENT_MS = 8 * 3_600_000

/** True while an au may still speak in this session. */
export function isOpen(session: Session, now: Date): boolean {
  if (session.abandonedAt) return false
  if (session.terminatedAt) return now.getTime() - session.terminatedAt.getTime() <= GRACE_MS
  return now.getTime() - (session.lastAt ?? session.launchedAt).getTime() < SILENT_MS
}

/** Before this instant, a session of which nothing was heard since is abandoned. */
export const silentSince = (now: Date): Date => new Date(now.getTime() - SILENT_MS)
