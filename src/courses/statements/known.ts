import type { Plain } from '#platform/json'
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

/** A statement that may be kept, with its score if it says one. */
export type Judged = { ok: true; scaled: number | null } & Word

/** What was known, and this statement, which comes now. */
export const withJudged = (known: Known, judged: Judged, now: Date): Known => ({
  ...known,
  session: hear(known.session, judged, now),
  reached: judged.verb ? new Set([...known.reached, judged.verb]) : known.reached,
})
