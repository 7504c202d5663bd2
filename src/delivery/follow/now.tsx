import { capital } from '#platform/i18n'
import { Alert } from '#platform/ui'
import type { Followed } from './followed.ts'
import type { FollowWords } from './words.ts'
import type { Ended } from '../order.ts'

/** The one thing that matters now, in large letters. */
export function FollowNow(all: Followed & { words: FollowWords }) {
  const { order, stands, hours, words } = all
  const { say, write } = words
  const { ended, standing, day } = order
  if (stands === 'held') return <Alert kind="wait" title={say.held} />
  if (stands === 'lapsed') return <Alert kind="late" title={say.lapsed} />
  if (standing.state === 'cancelled') {
    const { reason, at } = standing
    const why = reason.code === 'other' ? reason.words : say.cancelReasons[reason.code]
    return (
      <Alert kind="late" title={say.cancelled}>
        {say.cancelledWhen(write.instant(at), why)}
      </Alert>
    )
  }
  if (ended) return <AtDoor {...all} ended={ended} />
  return (
    <section class="now">
      <p class="over">{capital(write.day(day))}</p>
      <p class="when">{say.between(write.clock(hours.from), write.clock(hours.to))}</p>
      <p>{say.near[hours.near]}</p>
    </section>
  )
}

function AtDoor({
  ended,
  gestures,
  hubName,
  proofRead,
  words: { say, write },
}: Followed & { words: FollowWords; ended: Ended }) {
  const clock = write.clock(ended.at)
  if (ended.how === 'delivered') {
    const last = gestures.find(({ id }) => id === ended.gestureId)
    const refused = last?.kind === 'delivered' ? last.refused : undefined
    const proof = last?.kind === 'delivered' ? last.proof.kind : undefined
    return (
      <section class="now done">
        <p class="when">{say.delivered(clock)}</p>
        {refused && <p>{say.butFor(write.list(refused.map(({ label }) => label)))}</p>}
        {proof && <p>{say.proof(say.proofs[proof])}</p>}
        {proofRead && <p>{say.proofRead(hubName, write.instant(proofRead))}</p>}
      </section>
    )
  }
  const isAbsent = ended.how === 'absent'
  return (
    <section class="now">
      <p class="when">{isAbsent ? say.absent(clock) : say.refused(clock)}</p>
      <p>{isAbsent ? say.absentText(hubName) : say.refusedText}</p>
    </section>
  )
}
