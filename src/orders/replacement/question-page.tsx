import { saidOn } from '#market'
import { parisDay } from '#platform/time'
import { Alert, Button, Form } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import type { Replacement } from '../replacement.ts'
import { allergensIn } from './words.ts'
import { afterSentences, goodsIn, orderSentences } from '../words/door.ts'
import type { Share } from '../share.ts'

export type Question = { order: Order; line: Line; share: Share; replacement: Replacement }

/** What a shop proposes instead of what it has not: yes, no, and what happens without an answer. */
export function questionPage(c: Ask, question: Question, refused?: string): Response {
  const { order, line, share, replacement } = question
  const { title } = speak(c, orderSentences)
  const said = saidOn(c, afterSentences)
  const { say, write } = said
  const contains = allergensIn(said, replacement.allergens)
  const here = orderAddress(order)
  const over = replacement.answer ?? (replacement.answerBy <= c.var.now ? 'no answer' : null)
  const untilOf = (at: Date) => say.until(write.day(parisDay(at)), write.clock(at))
  const back = line.ceilingCents - replacement.cents
  return buyerPage(
    c,
    { title: say.question, refused: refused !== undefined },
    <div class="stack">
      <p>
        <a href={here}>{title(order.reference)}</a>
      </p>
      <h1>{say.question}</h1>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <p>{say.lacks(share.merchantName, goodsIn(said, line), write.euros(line.ceilingCents))}</p>
      <section class="panel stack tight" aria-label={say.proposal}>
        <h2>{goodsIn(said, replacement)}</h2>
        <p class="big">{write.euros(replacement.cents)}</p>
        {contains && <p>{contains}</p>}
        <p>{back > 0 ? say.difference(write.euros(back)) : say.samePrice}</p>
      </section>
      {over ? (
        <Alert kind={over === 'yes' ? 'ok' : 'info'} title={say.answered[over]} />
      ) : (
        <>
          <p>{say.answerBefore(untilOf(replacement.answerBy))}</p>
          <div class="near">
            <Form action={`${here}/question/${replacement.id}`}>
              <p class="row">
                <Button name="answer" value="yes" icon="check">
                  {say.yes}
                </Button>
                <Button kind="quiet" name="answer" value="no">
                  {say.no}
                </Button>
              </p>
            </Form>
          </div>
        </>
      )}
    </div>,
  )
}
