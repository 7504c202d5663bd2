import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { Button, Form, LinkButton, Select } from '#platform/ui'
import type { Order } from '../order.ts'
import { isCancelled } from '../order.ts'
import { orderAddress } from '../space.tsx'
import { cancelCodes } from './cancel-form.ts'

const whyWords: Record<(typeof cancelCodes)[number], string> = {
  'by hub': 'Le dépôt ne peut pas la livrer',
  'by shop': 'Le commerce ne peut pas la donner',
  'by customer': 'Le client n’en veut plus',
}

/** Calls whom an order is for, where a telephone is known. */
export const Call = ({ order: { door } }: { order: Order }) =>
  door.phone ? (
    <LinkButton kind="quiet" icon="phone" href={`tel:${door.phone.replaceAll(' ', '')}`}>
      Appeler {writePhone(door.phone)}
    </LinkButton>
  ) : null

/** The way out of an order: cancelled while nothing of it is on a bike; given back, unless its customer was paid back. */
export function CancelOrGiveBack({ order, collected }: { order: Order; collected: boolean }) {
  const here = orderAddress(order)
  if (isCancelled(order))
    return order.source === 'market' ? null : (
      <Form action={`${here}/retour`} label="Reprendre la commande">
        <Button kind="quiet" icon="again">
          Reprendre la commande
        </Button>
      </Form>
    )
  if (order.ended || collected) return null
  return (
    <section class="stack tight" aria-labelledby="annuler">
      <h2 id="annuler">L’annuler</h2>
      {order.source === 'market' && (
        <p>
          {typo(
            'Le marché rend tout l’argent à son client, et prévient ses commerces. On ne revient pas en arrière.',
          )}
        </p>
      )}
      <Form action={`${here}/annulation`} label="Annuler la commande">
        <Select
          label="Pourquoi"
          name="why"
          options={cancelCodes.map((value) => ({ value, label: whyWords[value] }))}
        />
        <Button kind="stop">Annuler la commande</Button>
      </Form>
    </section>
  )
}

/** The secret address where the customer follows it: whoever answers them on the phone may give it again. */
export const FollowLink = ({ url }: { url: string }) => (
  <section class="stack tight" aria-labelledby="lien">
    <h2 id="lien">Le lien de son client</h2>
    <p>
      <a id="suivi" href={url} class="link">
        {url}
      </a>
    </p>
    <p>
      <button type="button" class="button quiet" hidden data-copy="suivi" data-said-copied="Copié">
        Copier le lien
      </button>
    </p>
  </section>
)
