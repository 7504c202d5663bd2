import type { Group } from '#actions'
import { writerOf, type Language } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { MyPositioning } from './my-positioning.ts'
import type { PathSentences } from './sentences.fr.ts'

type Simply = { title: string; text?: string; kind: 'ok' | 'wait' | 'info' }

type Mine = MyPositioning & { now: Date; say: PathSentences; language: Language }

/** Where somebody's request stands, in simple words. */
export function simply({
  positioning: { standing },
  group,
  steps,
  now,
  say: { standing: say, withdrawals },
  language,
}: Mine): Simply {
  const { day, date, clock } = writerOf(language)
  const today = parisDay(now)
  const whenOf = ({ startsOn, endsOn }: Group) => {
    if (startsOn > today) return say.starts(day(startsOn), day(endsOn))
    return endsOn < today ? say.ended(date(startsOn), date(endsOn)) : say.ends(day(endsOn))
  }
  if (standing.state === 'admitted') {
    return { kind: 'ok', title: say.admitted, text: group && whenOf(group) }
  }
  if (standing.state === 'waiting')
    return { kind: 'wait', title: say.waiting(standing.rank), text: say.waitingText }
  if (standing.state === 'refused')
    return { kind: 'info', title: say.refused, text: say.refusedWhy(standing.why) }
  if (standing.state === 'withdrawn')
    return { kind: 'info', title: say.withdrawn, text: withdrawals[standing.withdrawal] }
  const meeting = steps
    .flatMap((one) =>
      one.step === 'invited' && one.meetingAt ? [{ at: one.meetingAt, place: one.words }] : [],
    )
    .findLast(({ at }) => at > now)
  if (meeting) {
    const { at, place } = meeting
    return { kind: 'wait', title: say.meeting(day(parisDay(at)), clock(at)), text: place ?? '' }
  }
  return { kind: 'wait', title: say.ongoing, text: say.ongoingText }
}
