import { saidOn, type Said } from '#market'
import { Alert, Button, Choices, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { afterSentences, goodsIn, orderSentences, type AfterSentences } from '../words/door.ts'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import { emailAsked, isReceived, lastDayOf, type Held } from './withdrawal.ts'

type Page = { order: Order; lines: Line[]; held: Held; typed: Typed; errors?: Record<string, string> }

/** What was ticked; the only product there is, at first. */
const chosenOf = (typed: Typed, errors: Record<string, string>, lines: Line[]): string[] => {
  if (Array.isArray(typed['lines'])) return typed['lines']
  return lines.length === 1 && Object.keys(errors).length === 0 ? lines.map((one) => one.id) : []
}

/** Which products, who, and where the receipt goes: then one press. */
export function withdrawalPage(c: Ask, { order, lines, held, typed, errors = {} }: Page): Response {
  const typedIn = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const here = orderAddress(order)
  const asked = emailAsked(order)
  const { title } = speak(c, orderSentences)
  const said = saidOn(c, afterSentences)
  const { say, write } = said
  return buyerPage(
    c,
    { title: say.withdraw, refused: Object.keys(errors).length > 0 },
    <div class="stack loose narrow">
      <Heading
        title={say.withdraw}
        over={title(order.reference)}
        lead={say.withdrawLead(write.day(lastDayOf(order)))}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${here}/retractation`}>
        <Choices
          name="lines[]"
          kind="checkbox"
          legend={say.toGiveBack}
          error={errors['lines']}
          value={chosenOf(typed, errors, lines)}
          options={lines.map((one) => ({
            value: one.id,
            label: [goodsIn(said, one), write.euros(one.finalCents)].join(write.comma),
          }))}
        />
        <Field
          name="name"
          label={say.yourName}
          error={errors['name']}
          value={typedIn('name')}
          maxlength={120}
          autocomplete="name"
        />
        {asked === 'no' ? (
          <p>{say.receiptBySms}</p>
        ) : (
          <Field
            name="email"
            type="email"
            label={say.yourEmail}
            hint={say.yourEmailHint}
            error={errors['email']}
            value={typedIn('email')}
            required={asked === 'yes'}
            autocomplete="email"
          />
        )}
        <Alert kind="info" title={say.next}>
          {nextOf(said, order, { lines, held }).map((one) => (
            <p>{one}</p>
          ))}
          {held.isDisputed && <p>{say.bankFirst}</p>}
        </Alert>
        <p class="row">
          <Button>{say.confirmWithdrawal}</Button>
          <a href={here}>{say.back}</a>
        </p>
      </Form>
    </div>,
  )
}

type Next = { lines: readonly Line[]; held: Held }

/** What happens next, of what is with a courier and of the rest. */
export function nextOf({ say, names }: Said<AfterSentences>, order: Order, { lines, held }: Next): string[] {
  if (isReceived(order)) return [say.nextText]
  if (order.state === 'undelivered') return [say.nextNotBrought]
  if (held.isDisputed) return [say.nextClaimed]
  const onBike = lines.filter((one) => held.onBike.has(one.shareId))
  return [
    ...(onBike.length < lines.length ? [say.nextNotYet] : []),
    ...(onBike.length > 0 ? [say.nextOnBike(names(onBike.map((one) => one.name)))] : []),
  ]
}
