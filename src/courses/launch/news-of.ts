import type { Writer } from '#platform/languages'
import type { Au } from '../package.ts'
import { meetsMoveOn, scoreIn, type How, type Reached } from '../registration.ts'
import { heardIn, type Session } from '../session.ts'
import type { LaunchSentences } from './sentences.fr.ts'

export type News = { kind: 'ok' | 'wait' | 'info'; title: string; text?: string }

type Words = { say: LaunchSentences; write: Writer; isHeld: boolean }

/** What a learner who comes back from a session reads: what they reached, or what is still to be done. Held work is not said to be accepted. */
export function newsOf(session: Session, au: Au, reached: readonly Reached[], words: Words): News {
  const { say, write, isHeld } = words
  if (session.mode !== 'Normal') return { kind: 'info', title: say.seenAgain }
  const those = reached.filter(({ auId }) => auId === au.id)
  const hows = new Set<How>(those.map(({ how }) => how))
  const last = those.findLast(({ how }) => how === (hows.has('passed') ? 'passed' : 'failed'))
  const scaled = last ? scoreIn(last) : null
  const withScore = (title: string) =>
    scaled === null ? title : `${title} ${say.score(write.percent(scaled))}`
  if (meetsMoveOn(au.asked.moveOn, hows))
    return { kind: 'ok', title: withScore(isHeld ? say.kept : say.bravo) }
  const heard = heardIn(session)
  const { masteryScore } = au.asked
  if (heard?.verbs.includes('failed'))
    return {
      kind: 'wait',
      title: withScore(say.notYet),
      text: masteryScore === null ? say.mayTryAgain : say.needed(write.percent(masteryScore)),
    }
  if (!heard) return { kind: 'wait', title: say.notOpened, text: say.tryAgain }
  return { kind: 'info', title: say.kept, text: say.whenYouWant }
}
