import { Alert, LinkButton } from '#platform/ui'
import type { Activity } from '../activity.ts'
import { fr } from '../phone/door.ts'
import type { ActivityAddress } from './activity-address-store.ts'
import { stateOf, type Work } from './work.ts'
import { wayOf, type Way } from './way.ts'

const verbs: Record<Way, string> = {
  quiz: 'Répondre aux questions',
  words: 'Écrire ma réponse',
  file: 'Donner mon travail',
  seen: '',
  sheet: '',
}

type Next = { activity: Activity; latest: Work | undefined; elsewhere: ActivityAddress | undefined }

export function NextStep({ activity, latest, elsewhere }: Next) {
  const way = wayOf(activity)
  const state = stateOf(latest?.review.state)
  if (state === 'accepted' || state === 'waived')
    return (
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        Continuer
      </LinkButton>
    )
  if (elsewhere)
    return (
      <>
        <Alert icon="offline" title={fr.needsNetwork} />
        <LinkButton kind="go" wide icon="play" href={elsewhere.address}>
          {elsewhere.verb}
        </LinkButton>
      </>
    )
  if (way === 'seen')
    return <Alert title="Montrez votre travail">La personne qui vous forme le note ici.</Alert>
  if (way === 'sheet') return <Alert title="Signez la feuille">La présence suffit pour ce travail.</Alert>
  const again = state === 'handed in' ? 'Changer mon travail' : verbs[way]
  return (
    <LinkButton
      kind={state === 'handed in' ? 'quiet' : 'go'}
      wide
      icon="pen"
      href={`/formation/activites/${activity.id}/donner`}
    >
      {again}
    </LinkButton>
  )
}
