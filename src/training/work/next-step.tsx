import { Alert, LinkButton } from '#platform/ui'
import type { Activity } from '../activity.ts'
import type { PhoneSentences } from '../phone/door.ts'
import type { ActivityAddress } from './activity-address-store.ts'
import type { WorkSentences } from './sentences.fr.ts'
import { stateOf, type Work } from './work.ts'
import { wayOf } from './way.ts'

type Next = {
  activity: Activity
  latest: Work | undefined
  elsewhere: ActivityAddress | undefined
  say: WorkSentences
  phone: PhoneSentences
}

export function NextStep({ activity, latest, elsewhere, say, phone }: Next) {
  const way = wayOf(activity)
  const state = stateOf(latest?.review.state)
  if (state === 'accepted' || state === 'waived')
    return (
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        {say.goOn}
      </LinkButton>
    )
  if (elsewhere)
    return (
      <>
        <Alert icon="offline" title={phone.needsNetwork} />
        <LinkButton kind="go" wide icon="play" href={elsewhere.address}>
          {say.openCourse}
        </LinkButton>
      </>
    )
  if (way === 'seen') return <Alert title={say.showWork}>{say.notedHere}</Alert>
  if (way === 'sheet') return <Alert title={say.signSheet}>{say.presenceEnough}</Alert>
  return (
    <LinkButton
      kind={state === 'handed in' ? 'quiet' : 'go'}
      wide
      icon="pen"
      href={`/formation/activites/${activity.id}/donner`}
    >
      {state === 'handed in' ? say.changeWork : say.verbs[way]}
    </LinkButton>
  )
}
