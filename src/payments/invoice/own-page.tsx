import type { Organisation } from '#people'
import { typo, writeList } from '#platform/i18n'
import { writeMonth } from '#platform/time'
import { Alert, Empty, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Keeper } from '../access.ts'
import { billingAddress } from '../billing/door.ts'
import { moneyPage } from '../frame.tsx'
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
  const { keeper, organisation, invoices, waiting, known, itself } = own
  const months = writeList(waiting.map(({ month }) => writeMonth(month)))
  return moneyPage(
    c,
    { title: 'Factures de commission', keeper },
    <div class="stack">
      <p>
        <a href={`/argent?commerce=${organisation.id}`}>Mon argent</a>
      </p>
      <Heading
        title="Factures de commission"
        over={organisation.name}
        lead="Une facture par mois, quand le mois est fini. La commission est déjà retenue sur vos ventes."
      />
      {waiting.length > 0 && !known.own && (
        <Alert kind="wait" title={typo(`À facturer : ${months}`)}>
          <a href={billingAddress(organisation.id)}>Dire à qui la facture s’adresse</a>
        </Alert>
      )}
      {waiting.length > 0 && known.own && !known.issuer && (
        <Alert kind="wait" title={typo(`À facturer : ${months}`)}>
          <p>Le marché n’a pas encore écrit ses coordonnées de facturation. La facture suivra.</p>
        </Alert>
      )}
      {invoices.length > 0 ? <InvoiceTable rows={invoices} /> : <Empty title={emptyWords(own)} />}
      {!itself && (waiting.length === 0 || known.own) && (
        <p>
          <a href={billingAddress(organisation.id)}>Mes coordonnées de facturation</a>
        </p>
      )}
    </div>,
  )
}

function emptyWords({ waiting, sold, itself }: Own): string {
  if (itself) return 'Votre structure tient ce marché : elle ne se facture rien à elle-même'
  if (waiting.length > 0) return 'Aucune facture encore'
  return sold
    ? 'Aucune facture : aucune commission n’a été retenue sur les mois finis'
    : 'Aucune facture encore : la première suit votre première vente'
}
