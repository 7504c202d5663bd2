import type { Plain } from '#platform/json'
import { actorOf, templateOf } from '../house-statement.ts'
import { objectIri } from '../iri.ts'
import type { Au, Kind } from '../package.ts'
import type { Learning } from '../registration.ts'
import { hear, type SpokenSession, type Word } from '../session.ts'

/** What is known of a session when one more statement comes. */
export type Known = {
  /** How it was launched: by cmi5, or by the guidelines of Tin Can. */
  by: 'cmi5' | 'tincan'
  now: Date
  session: SpokenSession
  actor: Plain
  registration: string
  activityIri: string
  /** The context that was given at launch: each statement repeats it. */
  template: Plain
  masteryScore: number | null
  /** What was said in this registration about this au, in any session. */
  reached: ReadonlySet<string>
}

type Launched = Pick<Known, 'session' | 'reached' | 'now'> & { learning: Learning; au: Au; kind: Kind }

/** What is known of a session whose au speaks. */
export function knownOf({ session, learning, au, kind, reached, now }: Launched): Known {
  const by = kind === 'tincan' ? 'tincan' : 'cmi5'
  return {
    by,
    now,
    session,
    actor: actorOf(learning),
    registration: learning.id,
    activityIri: by === 'tincan' ? au.publisherId : objectIri(learning.home, au.id),
    template: templateOf(session.id, au.publisherId),
    masteryScore: au.asked.masteryScore,
    reached,
  }
}

/** A statement that may be kept, with its score if it says one. */
export type Judged = { ok: true; scaled: number | null } & Word

/** What was known, and this statement, which comes now. */
export const withJudged = (known: Known, judged: Judged, now: Date): Known => ({
  ...known,
  session: hear(known.session, judged, now),
  reached: judged.verb ? new Set([...known.reached, judged.verb]) : known.reached,
})
