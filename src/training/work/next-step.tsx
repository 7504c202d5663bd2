import type { ComponentChildren } from 'preact'
import { Alert, LinkButton } from '#platform/ui'
import type { Activity } from '../activity.ts'
import { WhileWork } from '../phone/door.ts'
import type { WorkSentences } from './sentences.fr.ts'
import { stateOf, type Work } from '../work.ts'
import { wayOf } from './way.ts'

type Next = {
  activity: Activity
  latest: Work | undefined
  elsewhere: string | undefined
  say: WorkSentences
}

/** The one thing to do with a work, unless it waits on this telephone: a button that stays above the dock, or what to show, and to whom. */
export function NextStep({ activity, latest, elsewhere, say }: Next) {
  const way = wayOf(activity)
  const state = stateOf(latest?.review.state)
  const here = (children: ComponentChildren) => (
    <WhileWork id={activity.id} is={['none', 'refused']}>
      {children}
    </WhileWork>
  )
  const near = (button: ComponentChildren) => <div class="near">{here(button)}</div>
  if (state === 'accepted' || state === 'waived')
    return near(
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        {say.goOn}
      </LinkButton>,
    )
  if (elsewhere)
    return near(
      <LinkButton kind="go" wide icon="play" href={elsewhere}>
        {say.openCourse}
      </LinkButton>,
    )
  if (way === 'seen') return here(<Alert title={say.showWork}>{say.notedHere}</Alert>)
  if (way === 'sheet') return here(<Alert title={say.signSheet}>{say.presenceEnough}</Alert>)
  return near(
    <LinkButton
      kind={state === 'handed in' ? 'quiet' : 'go'}
      wide
      icon="pen"
      href={`/formation/activites/${activity.id}/donner`}
    >
      {state === 'handed in' ? say.changeWork : say.verbs[way]}
    </LinkButton>,
  )
}
