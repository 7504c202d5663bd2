import type { Plain } from '#platform/json'
import { CMI5_CATEGORY, extensions, MOVEON_CATEGORY } from '../iri.ts'
import { verbSaid, type SaidVerb } from './au-verbs.ts'
import { lasting, now, written } from './clock.ts'
import { makeId } from './make-id.ts'
import type { Launch } from './open-launch.ts'
import type { Outbox } from './outbox.ts'
import { makeStatement, type Saying } from './statement.ts'

/** What earlier sessions of the registration already said: once is enough, twice is refused (cmi5 § 9.3). */
export type SaidBefore = { completed: boolean; passed: boolean }

/** A part of the course that a "cmi5 allowed" statement is about, with what was answered. */
export type Part = { path: string; definition: Plain; result: Plain }

/** What makes a course different from another: its own mark when the launch says none, and categories of its statements. */
export type Habits = { mastery?: number; categories?: readonly string[] }

/** What a session says, in the order that cmi5 asks. */
export type AuSession = {
  /** The share that passes: what the launch says, else what the course asks. */
  mastery: number | undefined
  progressed(percent: number): void
  /** Something was done in a part of the course. */
  did(verb: 'answered' | 'attempted' | 'responded', part: Part): void
  suspended(): void
  resumed(): void
  completed(): void
  /** `passed` leaves at once. `failed` leaves with the session, unless another try passes first: a session has one verdict. */
  judged(scaled: number | undefined, success: boolean): void
  /** The last statement; twice is once. */
  terminated(): void
}

/** Says `initialized`, and gives what may be said next. */
export function beginSession(
  launch: Launch,
  outbox: Outbox,
  said: SaidBefore,
  habits: Habits = {},
): AuSession {
  const begunAt = now()
  let failure: { scaled: number | undefined } | undefined
  let over = false
  const judges = () => launch.mode === 'Normal' && !over

  const say = (verb: SaidVerb, rest: Omit<Partial<Saying>, 'verb'> = {}) => {
    if (over) return
    outbox.add(
      makeStatement({
        id: makeId(),
        at: written(now()),
        actor: launch.actor,
        template: launch.contextTemplate,
        registration: launch.registration,
        object: { objectType: 'Activity', id: launch.activityId },
        ...rest,
        categories: [...(rest.categories ?? []), ...(habits.categories ?? [])],
        verb: verbSaid(verb),
      }),
    )
  }
  const duration = () => lasting(begunAt, now())
  const about = ({ path, definition, result }: Part) => ({
    object: { objectType: 'Activity', id: `${launch.activityId}${path}`, definition },
    result,
    parent: launch.activityId,
  })
  const verdict = (scaled: number | undefined, success: boolean) => ({
    result: { ...(scaled !== undefined && { score: { scaled } }), success, duration: duration() },
    categories: [CMI5_CATEGORY, MOVEON_CATEGORY],
    ...(launch.masteryScore !== undefined && {
      extensions: { [extensions.masteryScore]: launch.masteryScore },
    }),
  })

  say('initialized', { categories: [CMI5_CATEGORY] })
  return {
    mastery: launch.masteryScore ?? habits.mastery,
    progressed(percent) {
      if (!said.completed) say('progressed', { result: { extensions: { [extensions.progress]: percent } } })
    },
    did: (verb, part) => say(verb, about(part)),
    suspended: () => say('suspended'),
    resumed: () => say('resumed'),
    completed() {
      if (!judges() || said.completed) return
      said.completed = true
      say('completed', {
        result: { completion: true, duration: duration() },
        categories: [CMI5_CATEGORY, MOVEON_CATEGORY],
      })
    },
    judged(scaled, success) {
      if (!judges() || said.passed) return
      failure = success ? undefined : { scaled }
      if (!success) return
      said.passed = true
      say('passed', verdict(scaled, true))
    },
    terminated() {
      if (failure) say('failed', verdict(failure.scaled, false))
      say('terminated', { result: { duration: duration() }, categories: [CMI5_CATEGORY] })
      over = true
    },
  }
}
