import { Alert, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { Changes } from '../change/door.ts'
import { stateWords } from './sentences.ts'
import { OrderShare } from './share.tsx'
import { OrderStory } from './story.tsx'
import { paidOf } from '../order.ts'
import { Money } from './money.tsx'
import type { OwnOrder } from './own-order.ts'
import { Now } from './when-and-where.tsx'
import { WithdrawalPanel } from '../withdrawal/door.ts'

/** What was ordered, when it comes, what each shop answered, what was given back. */
export function orderPage(c: Ask, shown: OwnOrder): Response {
  const { order, shares, lines, phones, refused } = shown
  const { kind, label } = stateWords[order.state]
  return buyerPage(
    c,
    { title: `Commande ${order.reference}`, refused: refused !== undefined },
    <div class="stack">
      <div class="row between">
        <h1 class="t3">Commande {order.reference}</h1>
        <p class="row">
          {shown.changes.length > 0 && <Tag kind="wait">Modifiée</Tag>}
          <Tag kind={kind}>{label}</Tag>
        </p>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Asked {...shown} />
      <div class="aside">
        <div class="side stack sticky">
          <Now {...shown} />
          <Money {...shown} />
          <WithdrawalPanel {...shown} />
        </div>
        <div class="main stack">
          <Changes changes={shown.changes} names="shops" />
          {shares.map((share) => (
            <OrderShare
              share={share}
              lines={lines.filter((one) => one.shareId === share.id)}
              phone={phones.get(share.merchantId) ?? null}
              told={paidOf(order) !== null}
              over={order.state === 'cancelled'}
            />
          ))}
          <OrderStory told={shown.story} />
        </div>
      </div>
    </div>,
  )
}

/** What waits for an answer, or must be read first. */
function Asked({ order, questions, recalls }: OwnOrder) {
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
