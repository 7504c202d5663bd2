import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, Facts, Form, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { isCancelled, type Order } from '../order.ts'
import type { Requested } from './store.ts'
import { RequestTag, whenWords } from './words.tsx'
import { requestFrame } from '../space.tsx'
import { reachOf, type Told } from '../follow/door.ts'

type One = { order: Order; collected: boolean; url: string; told: Told[]; refused?: string }

/** One delivery that a place asked for: where it stands, the link to give, and how to take it back. */
export function requestPage(c: Ask, one: One): Response {
  const { order, collected, refused } = one
  const { door, standing, ended } = order
  const cancelledAt = standing.state === 'cancelled' ? standing.at : null
  const summary: Requested = {
    ...order,
    recipientName: door.recipientName,
    address: door.address,
    cancelledAt,
    ended: ended?.how ?? null,
    endedAt: ended?.at ?? null,
    collected,
  }
  return page(
    c,
    {
      ...requestFrame(c),
      title: `Livraison ${order.reference}`,
      refused: refused !== undefined,
      scripts: ['copy'],
    },
    <div class="stack loose">
      <p>
        <a href="/livraisons/demandes">Mes livraisons</a>
      </p>
      <Heading title={door.recipientName || `Livraison ${order.reference}`} over={`n° ${order.reference}`}>
        <RequestTag {...summary} />
      </Heading>
      {refused && <Alert kind="late" title={refused} role="alert" />}
      <Facts facts={factsOf(order, summary)} />
      {!cancelledAt && !ended && <Link {...one} />}
      <Ways {...one} />
    </div>,
    refused === undefined ? 200 : 422,
  )
}

function factsOf({ door, pickups }: Order, summary: Requested) {
  return [
    { label: 'Quand', value: whenWords(summary) },
    {
      label: 'Où',
      value: door.address
        ? typo(
            `${door.address}, ${door.postcode} ${door.town}${door.floor > 0 ? `, étage ${door.floor}` : ''}`,
          )
        : 'Adresse effacée',
    },
    {
      label: 'Quoi',
      value: pickups
        .flatMap(({ goods }) => goods.map(({ label, quantity }) => `${label}, ${quantity}`))
        .join(' · '),
    },
    ...(door.words ? [{ label: 'Pour le livreur', value: door.words }] : []),
  ]
}

function Link({ order, url, told }: One) {
  const reach = reachOf(order.door)
  return (
    <section class="panel stack tight">
      <h2>Le lien pour votre client</h2>
      <p>
        {told.includes('taken') && reach
          ? typo(
              `Il l’a reçu ${reach.channel === 'sms' ? `au ${writePhone(reach.recipient)}` : `à ${reach.recipient}`}.`,
            )
          : 'Donnez-lui ce lien : il y voit l’heure du vélo.'}
      </p>
      <p>
        <a id="suivi" href={url} class="link">
          {url}
        </a>
      </p>
      <p>
        <button type="button" class="button quiet" hidden data-copy="suivi">
          Copier le lien
        </button>
      </p>
    </section>
  )
}

function Ways({ order, collected }: One) {
  const here = `/livraisons/demandes/${order.id}`
  const again = order.door.recipientName && (
    <LinkButton kind="quiet" href={`/livraisons/demandes/nouvelle?comme=${order.id}`}>
      Livrer encore chez cette personne
    </LinkButton>
  )
  if (isCancelled(order))
    return (
      <Form action={`${here}/retour`} label="Reprendre la livraison">
        <Alert kind="wait" title="Cette livraison est annulée" />
        <p class="row">
          <Button kind="quiet" icon="again">
            Reprendre la livraison
          </Button>
          {again}
        </p>
      </Form>
    )
  if (order.ended || collected) return again ? <p class="row">{again}</p> : null
  return (
    <Form action={`${here}/annulation`} label="Annuler la livraison">
      <p class="row">
        <Button kind="stop">Annuler la livraison</Button>
        {again}
      </p>
    </Form>
  )
}
