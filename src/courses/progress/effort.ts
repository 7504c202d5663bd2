import type { Au } from '../package.ts'
import type { Reached } from '../registration.ts'
import { heardIn, type Session } from '../session.ts'
import type { AuId } from '../ids.ts'

/** What following a course took, as we heard it: from each launch to the last word of its session, by our clock. */
export function effortIn(sessions: readonly Session[]): {
  seconds: number
  attempts: number
  answers: number
} {
  const heard = sessions.flatMap((session) => {
    const said = session.mode === 'Normal' ? heardIn(session) : undefined
    return said ? [{ ms: said.lastAt.getTime() - session.launchedAt.getTime(), answers: said.answers }] : []
  })
  return {
    seconds: Math.floor(heard.reduce((sum, { ms }) => sum + Math.max(0, ms), 0) / 1000),
    attempts: heard.length,
    answers: heard.reduce((sum, { answers }) => sum + answers, 0),
  }
}

/** The parts of a course that ask something, for the whole of it or for one of them: the others prove nothing. */
export const askedAmong = (aus: readonly Au[], auId: AuId | null): Au[] =>
  aus.filter(({ id, asked }) => asked.moveOn !== 'NotApplicable' && (auId === null || id === auId))

/** Of the parts that ask something, the share that was done: 0 when all were waived. */
export function doneShare(asked: readonly Au[], reached: readonly Reached[]): number {
  const waived = new Set(reached.filter(({ how }) => how === 'waived').map(({ auId }) => auId))
  return asked.filter(({ id }) => !waived.has(id)).length / Math.max(1, asked.length)
}
