import { MY_ORDERS, shopSentences } from '#market'
import { LinkButton } from '#platform/ui'
import { languageOf, speak, type Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { accountSentences } from '../words/door.ts'

/** Nothing is kept under this address. */
export function stoppedPage(c: Ask): Response {
  const say = speak(c, accountSentences)
  return buyerPage(
    c,
    { title: say.stoppedTitle },
    <div class="stack narrow">
      <h1 class="t3">{say.stopped}</h1>
      <p>{say.stoppedText}</p>
      <p class="row">
        <LinkButton href="/marche">{say.seeAisles}</LinkButton>
        <LinkButton kind="quiet" href={MY_ORDERS}>
          {shopSentences.says[languageOf(c)].myOrders}
        </LinkButton>
      </p>
    </div>,
  )
}
