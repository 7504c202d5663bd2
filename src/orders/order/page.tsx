import type { ServingHub } from '#delivery'
import { writeReason, type Refund } from '#payments'
import { typo, writeEuros } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Alert, Button, Facts, Form, LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { stateWords } from './sentences.ts'
import { OrderShare } from './share.tsx'
import { OrderStory } from './story.tsx'
import { isHeld, paidOf, preparedFrom, totalOf, type HeldOrder, type Order } from '../order.ts'
import type { Share } from '../share.ts'

export type OrderShown = {
  order: Order
  shares: Share[]
  lines: Line[]
  refunds: Refund[]
  phones: Map<string, string | null>
  hub: Pick<ServingHub, 'name' | 'address'> | undefined
  follow: string | null
  mayCancel: boolean
  receipts: { href: string; label: string }[]
  questions: { id: string }[]
  recalls: { id: string }[]
  story: { at: Date; words: string }[]
  refused?: string | undefined
}

/** What was ordered, when it comes, what each shop answered, what was given back. */
export function orderPage(c: Ask, shown: OrderShown): Response {
  const { order, shares, lines, phones, refused } = shown
  const { kind, label } = stateWords[order.state]
  return buyerPage(
    c,
    { title: `Commande ${order.reference}`, refused: refused !== undefined },
    <div class="stack">
      <div class="row between">
        <h1 class="t3">Commande {order.reference}</h1>
        <Tag kind={kind}>{label}</Tag>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Asked {...shown} />
      <div class="aside">
        <div class="side stack sticky">
          <Now {...shown} />
          <Money {...shown} />
        </div>
        <div class="main stack">
          {shares.map((share) => (
            <OrderShare
              share={share}
              lines={lines.filter((one) => one.shareId === share.id)}
              phone={phones.get(share.merchantId) ?? null}
              told={paidOf(order) !== null}
            />
          ))}
          <OrderStory told={shown.story} />
        </div>
      </div>
    </div>,
  )
}

/** What waits for an answer, or must be read first. */
function Asked({ order, questions, recalls }: OrderShown) {
  const here = orderAddress(order)
  return (
    <>
      {recalls.map(({ id }) => (
        <Alert kind="late" title="Un produit de cette commande est rappelé : ne le mangez pas">
          <a href={`${here}/rappel/${id}`}>Lire ce qu’il faut faire</a>
        </Alert>
      ))}
      {questions.map(({ id }) => (
        <Alert kind="wait" title="Un commerce vous propose un autre produit">
          <a href={`${here}/question/${id}`}>Répondre</a>
        </Alert>
      ))}
    </>
  )
}

function Now({ order, follow, hub, mayCancel }: OrderShown) {
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
      {mayCancel && (
        <p>
          <a href={`${orderAddress(order)}/annulation`}>Annuler la commande</a>
          {typo(` : possible jusqu’à ${writeClock(preparedFrom(order))} ${writeDay(day)}.`)}
        </p>
      )}
      <p class="small muted">Gardez cette adresse : elle ouvre votre commande sans mot de passe.</p>
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

const refundStates = {
  'on its way': 'en cours, quelques jours',
  settled: 'fait',
  failed: 'refusé par la banque : nous vous écrivons',
} satisfies Record<Refund['state'], string>

function Money({ order, shares, refunds, receipts }: OrderShown) {
  const back = refunds.filter((one) => one.state !== 'failed').reduce((sum, one) => sum + one.cents, 0)
  return (
    <section class="panel stack tight" aria-label="Argent">
      {shares.map((one) => (
        <Sum label={one.merchantName} cents={one.grossCents} />
      ))}
      <Sum label={order.way.mode === 'pickup' ? 'Retrait' : 'Livraison à vélo'} cents={order.deliveryCents} />
      <p class="sum total">
        <span>{paidOf(order) ? 'Payé' : 'Total'}</span>
        <span>{writeEuros(totalOf(order))}</span>
      </p>
      {refunds.map((one) => (
        <p class="sum">
          <span>
            Remboursé : {writeReason(one.reason)} <span class="muted">({refundStates[one.state]})</span>
          </span>
          <span>{writeEuros(-one.cents)}</span>
        </p>
      ))}
      {back > 0 && <Sum label="Reste payé" cents={totalOf(order) - back} />}
      {receipts.length > 0 && (
        <ul>
          {receipts.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Sum({ label, cents }: { label: string; cents: number }) {
  return (
    <p class="sum">
      <span>{label}</span>
      <span>{cents === 0 ? 'gratuit' : writeEuros(cents)}</span>
    </p>
  )
}
