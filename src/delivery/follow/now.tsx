import { capital, typo } from '#platform/i18n'
import { writeClock, writeDay, writeInstant } from '#platform/time'
import { Alert } from '#platform/ui'
import type { FollowHours } from './hours.ts'
import type { Followed } from './followed.ts'
import { cancelSentence } from '../cancellation.ts'
import type { ProofKind } from '../gestures/door.ts'

const proofs: Record<ProofKind, string> = {
  name: 'un nom donné à la porte',
  signature: 'une signature',
  photo: 'une photo du colis à la porte',
}

/** The one thing that matters now, in large letters. */
export function FollowNow({ order, stands, hours, gestures, hubName, proofRead }: Followed) {
  const { ended, standing, day } = order
  if (stands === 'held') return <Alert kind="wait" title="Le créneau est gardé le temps du paiement" />
  if (stands === 'lapsed')
    return <Alert kind="late" title="Le temps de payer est passé : rien ne sera livré" />
  if (standing.state === 'cancelled')
    return (
      <Alert kind="late" title="Cette livraison est annulée">
        {typo(`Le ${writeInstant(standing.at)} : ${cancelSentence(standing.reason)}.`)}
      </Alert>
    )
  if (ended?.how === 'delivered') {
    const last = gestures.find(({ id }) => id === ended.gestureId)
    const proof = last?.kind === 'delivered' ? last.proof.kind : undefined
    return (
      <section class="now done">
        <p class="when">Livré à {writeClock(ended.at)}</p>
        {proof && <p>{typo(`Preuve gardée : ${proofs[proof]}.`)}</p>}
        {proofRead && <p>{typo(`${hubName} l’a lue le ${writeInstant(proofRead)}.`)}</p>}
      </section>
    )
  }
  if (ended)
    return (
      <section class="now">
        <p class="when">
          {ended.how === 'absent'
            ? `Personne n’a ouvert à ${writeClock(ended.at)}`
            : `Refusé à la porte à ${writeClock(ended.at)}`}
        </p>
        <p>
          {ended.how === 'absent'
            ? typo(
                `Vos achats retournent au dépôt, ${hubName}. Le dépôt vous rappelle pour un autre passage.`,
              )
            : 'Vos achats retournent au magasin.'}
        </p>
      </section>
    )
  return (
    <section class="now">
      <p class="over">{capital(writeDay(day))}</p>
      <p class="when">{`Entre ${writeClock(hours.from)} et ${writeClock(hours.to)}`}</p>
      <p>{nearWords[hours.near]}</p>
    </section>
  )
}

const nearWords: Record<FollowHours['near'], string> = {
  promised: 'L’heure se précise quand le vélo part.',
  'on the way': 'Le vélo est parti.',
  soon: 'Le vélo approche : encore deux arrêts au plus.',
  next: 'Vous êtes le prochain arrêt.',
}
