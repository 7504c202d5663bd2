import type { Organisation } from '#people'
import { Alert, Empty, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Keeper } from '../access.ts'
import { billingAddress } from '../billing/door.ts'
import { moneyPage } from '../frame.tsx'
import { ownWordsIn, type OwnSentences } from '../own/door.ts'
import type { InvoiceHead } from './invoice.ts'
import type { Uninvoiced } from './ledger-lines-store.ts'
import { InvoiceTable } from './table.tsx'

type Own = {
  keeper: Keeper
  organisation: Organisation
  invoices: InvoiceHead[]
  waiting: Uninvoiced[]
  /** Who this shop is for an invoice is known, and who runs its market is. */
  known: { own: boolean; issuer: boolean }
  sold: boolean
  /** It runs its market itself. */
  itself: boolean
}

/** What a merchant was invoiced for the commission of its market. */
export function ownInvoicesPage(c: Ask, own: Own): Response {
  const words = ownWordsIn(c)
  const { say, write } = words
  const says = say.invoice
  const { keeper, organisation, invoices, waiting, known, itself } = own
  const months = write.list(waiting.map(({ month }) => write.monthYear(month)))
  return moneyPage(
    c,
    { title: says.title, space: say.space, mine: say.mine, keeper },
    <div class="stack">
      <p>
        <a href={`/argent?commerce=${organisation.id}`}>{say.mine}</a>
      </p>
      <Heading title={says.title} over={organisation.name} lead={says.lead} />
      {waiting.length > 0 && !known.own && (
        <Alert kind="wait" title={says.toInvoice(months)}>
          <a href={billingAddress(organisation.id)}>{says.sayWho}</a>
        </Alert>
      )}
      {waiting.length > 0 && known.own && !known.issuer && (
        <Alert kind="wait" title={says.toInvoice(months)}>
          <p>{says.marketFirst}</p>
        </Alert>
      )}
      {invoices.length > 0 ? (
        <InvoiceTable rows={invoices} words={words} />
      ) : (
        <Empty title={emptyWords(own, says)} />
      )}
      {!itself && (waiting.length === 0 || known.own) && (
        <p>
          <a href={billingAddress(organisation.id)}>{says.billing}</a>
        </p>
      )}
    </div>,
  )
}

function emptyWords({ waiting, sold, itself }: Own, says: OwnSentences['invoice']): string {
  if (itself) return says.itself
  if (waiting.length > 0) return says.none
  return sold ? says.nothingHeld : says.notSold
}
