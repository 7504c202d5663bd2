import { parisDay, parisInstant } from '#platform/time'
import {
  AsWritten,
  Alert,
  Button,
  Empty,
  ErrorSummary,
  Form,
  Heading,
  Select,
  Table,
  type Errors,
} from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { keepingSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import type { ShelfProduct } from '../shelf/door.ts'
import { ALERTS, productAddress, shopWords } from '../shop-frame.tsx'
import { saidOn } from '../words/door.ts'
import { alertHours, availableOf, proposedUnder } from '../stock/door.ts'

type Alerts = {
  merchant: Merchant
  hour: number
  onSale: ShelfProduct[]
  weekly: Map<string, number>
  errors?: Errors
}

/** At what hour a shop is told, of which products; those that sell and have no alert are proposed in one press. */
export function alertsPage(c: Ask, { merchant, hour, onSale, weekly, errors = {} }: Alerts): Response {
  const {
    say: { alerts: say },
    goods,
    write,
  } = saidOn(c, keepingSentences)
  const refused = Object.keys(errors).length > 0
  const soldOf = ({ product }: ShelfProduct) => weekly.get(product.id) ?? 0
  const waiting = onSale.filter((one) => one.under === undefined && proposedUnder(soldOf(one)) !== null)
  const shown = onSale.filter((one) => one.under !== undefined || waiting.includes(one))
  const at = (end: string) => `${ALERTS}${end}?commerce=${merchant.slug}`
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: say.title, refused },
    <div class="stack">
      <Heading title={say.title} over={merchant.name} lead={say.lead} />
      <ErrorSummary errors={errors} />
      <Form action={at('/heure')} label={say.hour}>
        <Select
          name="hour"
          label={say.which}
          hint={say.whichHint}
          value={String(hour)}
          {...(errors['hour'] ? { error: errors['hour'] } : {})}
          options={alertHours.map((one) => ({
            value: String(one),
            label: write.clock(hourOf(one, c.var.now)),
          }))}
        />
        <Button kind="quiet">{say.choose}</Button>
      </Form>
      {waiting.length > 0 && (
        <Alert kind="info" title={say.without(waiting.length)}>
          <p>{say.proposal}</p>
          <Form action={at('/propositions')} label={say.setAll}>
            <Button>{say.setThese}</Button>
          </Form>
        </Alert>
      )}
      {shown.length === 0 ? (
        <Empty icon="basket" title={say.nothing} text={say.nothingText} />
      ) : (
        <Table
          caption={say.list}
          captionHidden
          rows={shown}
          columns={[
            {
              key: 'name',
              label: say.product,
              cell: ({ product }) => (
                <a href={productAddress(product.id)}>
                  <AsWritten>{product.name}</AsWritten>
                </a>
              ),
            },
            {
              key: 'left',
              label: say.left,
              num: true,
              cell: ({ product, stock }) => goods.left(availableOf(stock), product),
            },
            {
              key: 'week',
              label: say.weekly,
              num: true,
              cell: (one) => goods.left(soldOf(one), one.product),
            },
            {
              key: 'under',
              label: say.under,
              num: true,
              cell: (one) =>
                one.under === undefined
                  ? say.proposed(goods.left(proposedUnder(soldOf(one)) ?? 0, one.product))
                  : goods.left(one.under, one.product),
            },
          ]}
        />
      )}
    </div>,
    refused ? 422 : 200,
  )
}

/** This hour of the day, in Paris. */
export const hourOf = (hour: number, now: Date): Date =>
  parisInstant(parisDay(now), `${String(hour).padStart(2, '0')}:00`)
