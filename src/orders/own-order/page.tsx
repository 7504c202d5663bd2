import { Alert, Tag } from '#platform/ui'
import { useSaid } from '#market'
import { speak, type Ask } from '#platform/web'
import { orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { Changes } from '../change/door.ts'
import { stateKinds } from './sentences.ts'
import { OrderShare } from './share.tsx'
import { OrderStory } from './story.tsx'
import type { Line } from '../line.ts'
import { paidOf } from '../order.ts'
import { Money } from './money.tsx'
import type { OwnOrder } from './own-order.ts'
import { Now } from './when-and-where.tsx'
import { WithdrawalPanel } from '../withdrawal/door.ts'

/** What was ordered, when it comes, what each shop answered, what was given back. */
export function orderPage(c: Ask, shown: OwnOrder): Response {
  const { order, shares, lines, phones, refused } = shown
  const say = speak(c, orderSentences)
  const givenUp = new Set(shown.withdrawn.map((one) => one.lineId))
  return buyerPage(
    c,
    { title: say.title(order.reference), refused: refused !== undefined },
    <div class="stack">
      <div class="row between">
        <h1 class="t3">{say.title(order.reference)}</h1>
        <p class="row">
          {shown.changes.length > 0 && <Tag kind="wait">{say.modified}</Tag>}
          <Tag kind={stateKinds[order.state]}>{say.states[order.state]}</Tag>
        </p>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Asked {...shown} />
      <div class="aside">
        <div class="side stack sticky">
          <Now {...shown} />
          <Money {...shown} />
          <WithdrawalPanel {...shown} lines={lines.map((one) => asTaken(one, shown))} />
        </div>
        <div class="main stack">
          <Changes changes={shown.changes} />
          {shares.map((share) => (
            <OrderShare
              share={share}
              lines={lines.filter((one) => one.shareId === share.id)}
              givenUp={givenUp}
              refusedLines={shown.refusedLines}
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

/** What the door did not take is paid back, and nothing of it is to be brought back by whoever gave it up. */
const asTaken = (line: Line, { refusedLines }: OwnOrder): Line =>
  refusedLines.some((one) => one.lineId === line.id) ? { ...line, state: 'accepted', finalCents: 0 } : line

/** What waits for an answer, or must be read first. */
function Asked({ order, questions, recalls }: OwnOrder) {
  const { say } = useSaid(orderSentences)
  const here = orderAddress(order)
  return (
    <>
      {recalls.map(({ id }) => (
        <Alert kind="late" title={say.recalled}>
          <a href={`${here}/rappel/${id}`}>{say.readRecall}</a>
        </Alert>
      ))}
      {questions.map(({ id }) => (
        <Alert kind="wait" title={say.offered}>
          <a href={`${here}/question/${id}`}>{say.answer}</a>
        </Alert>
      ))}
    </>
  )
}
