import { MY_ORDERS } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Alert, Button, Facts, Form, LinkButton } from '#platform/ui'
import { orderAddress } from '../order-address.ts'
import { isHeld, preparedFrom, totalOf, type HeldOrder } from '../order.ts'
import type { OwnOrder } from './own-order.ts'

/** When it comes and where; or what is still to be done. */
export function Now({ order, follow, hub, mayCancel }: OwnOrder) {
  const { day, slotFrom, slotTo, way } = order
  const hours = typo(`${writeDay(day)}, entre ${writeClock(slotFrom)} et ${writeClock(slotTo)}`)
  const where =
    way.mode === 'pickup'
      ? `${hub?.name ?? ''}, ${hub?.address ?? ''}`
      : 'door' in way
        ? way.door.address
        : 'adresse effacée'
  if (isHeld(order)) return <ToPay order={order} />
  if (order.state === 'lapsed')
    return (
      <Alert kind="wait" title="Pas payée à temps">
        <p>Rien n’est payé. Vos produits sont encore dans le panier.</p>
        <LinkButton href="/panier">Voir le panier</LinkButton>
      </Alert>
    )
  return (
    <section class="panel stack" aria-label="Quand et où">
      <Facts
        facts={[
          { label: way.mode === 'pickup' ? 'À retirer' : 'Livraison à vélo', value: hours },
          { label: 'Où', value: where },
        ]}
      />
      {follow && <LinkButton href={follow}>Suivre le vélo</LinkButton>}
      <form method="post" action={`${orderAddress(order)}/recommander`}>
        <Button kind="quiet" icon="again">
          Recommander
        </Button>
      </form>
      {way.buyer && (
        <p>
          <a href={`${orderAddress(order)}/chaque-semaine`}>Chaque semaine</a>
        </p>
      )}
      {mayCancel && (
        <p>
          <a href={`${orderAddress(order)}/annulation`}>Annuler la commande</a>
          {typo(` : possible jusqu’à ${writeClock(preparedFrom(order))} ${writeDay(day)}.`)}
        </p>
      )}
      <p class="small muted">
        Gardez cette adresse : elle ouvre votre commande sans mot de passe. Elle est aussi dans{' '}
        <a href={MY_ORDERS}>Mes courses</a>.
      </p>
    </section>
  )
}

function ToPay({ order }: { order: HeldOrder }) {
  return (
    <section class="panel stack" aria-label="À payer">
      <Alert kind="wait" title={typo(`À payer avant ${writeClock(order.expiresAt)}`)}>
        Vos produits sont gardés pour vous jusque-là.
      </Alert>
      <Form action={`${orderAddress(order)}/payer`}>
        <Button wide>{typo(`Payer ${writeEuros(totalOf(order))}`)}</Button>
      </Form>
      <p>
        <a href={`${orderAddress(order)}/annulation`}>Ne pas acheter</a>
      </p>
    </section>
  )
}
