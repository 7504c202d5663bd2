import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Facts, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { trueTime, type Gesture } from '../gestures/door.ts'
import type { Order } from '../order.ts'
import { dispatchPage, orderAddress } from '../space.tsx'
import { proofWords } from './order-story.ts'

type Delivered = Extract<Gesture, { kind: 'delivered' }>
type View = { order: Order; gesture: Delivered; by: string }

/** What proves a delivery: the name, the signature or the picture, who took it and when. */
export function proofPage(c: Ask, { order, gesture, by }: View): Response {
  return dispatchPage(
    c,
    { title: `Preuve, commande ${order.reference}`, here: 'commandes' },
    <div class="stack">
      <p>
        <a href={orderAddress(order)}>Commande {order.reference}</a>
      </p>
      <Heading title="Preuve de la livraison" over={order.reference} />
      <Facts
        facts={[
          { label: 'Preuve', value: proofWords[gesture.proof.kind] },
          { label: 'Prise par', value: by },
          { label: 'Quand', value: writeInstant(trueTime(gesture)) },
        ]}
      />
      <Proof {...gesture} />
      <p class="muted">
        {typo(
          'Votre lecture est notée : le client la voit sur la page de sa livraison. La preuve est effacée au bout de trois mois.',
        )}
      </p>
    </div>,
  )
}

function Proof({ id, proof }: Delivered) {
  if (proof.kind === 'name' && proof.name)
    return (
      <p>
        Remise à <b>{proof.name}</b>
      </p>
    )
  if (proof.kind === 'signature' && proof.drawing)
    return (
      <svg class="proof" viewBox="0 0 300 100" role="img" aria-label="Signature dessinée">
        <path d={proof.drawing} />
      </svg>
    )
  if (proof.kind === 'photo' && proof.fileId)
    return <img class="proof" src={`/livraisons/preuves/${id}`} alt="Le colis, à la porte" />
  return <Alert title="La preuve a été effacée" />
}
