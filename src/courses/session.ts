import type { AuVerb } from './iri.ts'
import type { RegistrationId, AuId, LaunchId } from './ids.ts'

export type Mode = 'Normal' | 'Browse' | 'Review'

/** What an au said so far in a session. */
export type Heard = {
  /** The verbs that count for cmi5, in their order. */
  verbs: readonly AuVerb[]
  /** How many answers of the learner it told. */
  answers: number
  /** When its latest statement came here. */
  lastAt: Date
  /** What the au's own clock said of the first and of the latest. */
  beganAsOf: Date
  lastAsOf: Date
}

/** One launch of one au, with what is known where it stands: silent since its launch, begun, ended by the au, or abandoned by us. */
export type Session = {
  id: LaunchId
  registrationId: RegistrationId
  auId: AuId
  mode: Mode
  launchedAt: Date
  /** When its learner pressed the button that stops: its au has a moment left to say its last word. */
  leftAt?: Date | undefined
} & (
  | { state: 'launched' }
  | { state: 'begun'; heard: Heard }
  | { state: 'terminated'; heard: Heard; terminatedAsOf: Date; terminatedAt: Date }
  | { state: 'abandoned'; heard: Heard | undefined; abandonedAt: Date }
)

/** A session that was not abandoned: its au is still listened to, for a while. */
export type SpokenSession = Exclude<Session, { state: 'abandoned' }>

/** What was heard in a session, undefined while nothing was. */
export const heardIn = (session: Session): Heard | undefined =>
  session.state === 'launched' ? undefined : session.heard

/** When something was heard last, its launch being the first word. */
export const lastHeardAt = (session: Session): Date => heardIn(session)?.lastAt ?? session.launchedAt

/** After "terminated", statements made before it may still come: the network turns them round (cmi5 9.3.8). */
const GRACE_MS = 60_000

/** A session of which nothing was heard for so long is abandoned. */
const SILENT_MS = 8 * 3_600_000

/** True while an au may still speak in this session. */
export function isOpen(session: Session, now: Date): boolean {
  if (session.state === 'abandoned') return false
  if (session.state === 'terminated') return now.getTime() - session.terminatedAt.getTime() <= GRACE_MS
  if (session.leftAt) return now.getTime() - session.leftAt.getTime() <= GRACE_MS
  return now.getTime() - lastHeardAt(session).getTime() < SILENT_MS
}

/** Before this instant, a session that was left then is abandoned. */
export const leftSince = (now: Date): Date => new Date(now.getTime() - GRACE_MS)

/** True for a session that its au will not end: it was left, or nothing was heard of it for long. */
export const isForsaken = (session: Session, now: Date): boolean =>
  (session.leftAt !== undefined && session.leftAt <= leftSince(now)) ||
  lastHeardAt(session) <= silentSince(now)

/** Before this instant, a session of which nothing was heard since is abandoned. */
export const silentSince = (now: Date): Date => new Date(now.getTime() - SILENT_MS)

/** A statement as a session counts it: when the au says it was made, and its verb if it counts for cmi5. */
export type Word = { asOf: Date; verb: AuVerb | undefined; answered: boolean }

/** The session once one more statement of its au, which was judged, came here. */
export function hear(session: SpokenSession, { asOf, verb, answered }: Word, now: Date): SpokenSession {
  const before = heardIn(session)
  const heard = {
    verbs: [...(before?.verbs ?? []), ...(verb ? [verb] : [])],
    answers: (before?.answers ?? 0) + Number(answered),
    lastAt: now,
    beganAsOf: before?.beganAsOf ?? asOf,
    lastAsOf: before && before.lastAsOf > asOf ? before.lastAsOf : asOf,
  }
  if (session.state === 'terminated') return { ...session, heard }
  if (verb === 'terminated')
    return { ...session, state: 'terminated', heard, terminatedAsOf: asOf, terminatedAt: now }
  return { ...session, state: 'begun', heard }
}

/** The session that we end, since its au does not. */
export const abandon = (session: Session, at: Date): Session => ({
  ...session,
  state: 'abandoned',
  heard: heardIn(session),
  abandonedAt: at,
})
