import { Alert, Facts, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Requested } from './store.ts'
import { RequestTag } from './words.tsx'
import { askingWordsIn } from '../asking/door.ts'
import { orderAddress, requestFrame } from '../space.tsx'
import { factsOf } from './request-facts.tsx'
import { type RequestView, Ways } from './request-ways.tsx'
import { Link } from './follow-link.tsx'

/** One delivery that a place asked for: where it stands, the link to give, and how to take it back. */
export function requestPage(c: Ask, one: RequestView): Response {
  const words = askingWordsIn(c)
  const { say } = words
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
      ...requestFrame(c, 'demandes', say.space),
      title: say.delivery(order.reference),
      refused: refused !== undefined,
      scripts: ['copy'],
    },
    <div class="stack loose">
      <p>
        <a href="/livraisons/demandes">{say.mine}</a>
        {one.atHub && (
          <>
            {', '}
            <a href={orderAddress(order)}>Sa tournée, au dépôt</a>
          </>
        )}
      </p>
      <Heading title={door.recipientName || say.delivery(order.reference)} over={say.number(order.reference)}>
        <RequestTag {...summary} words={words} />
      </Heading>
      {refused && <Alert kind="late" title={refused} role="alert" />}
      <Facts facts={factsOf(order, summary, words)} />
      {!cancelledAt && !ended && <Link {...one} say={say} />}
      <Ways {...one} say={say} />
    </div>,
    refused === undefined ? 200 : 422,
  )
}
