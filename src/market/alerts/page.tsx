import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Empty, ErrorSummary, Form, Heading, Select, Table, type Errors } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Merchant } from '../merchant.ts'
import { writeLeft } from '../sale-words.ts'
import type { ShelfProduct } from '../shelf/door.ts'
import { ALERTS, productAddress, shopWords } from '../shop-frame.tsx'
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
  const refused = Object.keys(errors).length > 0
  const soldOf = ({ product }: ShelfProduct) => weekly.get(product.id) ?? 0
  const waiting = onSale.filter((one) => one.under === undefined && proposedUnder(soldOf(one)) !== null)
  const shown = onSale.filter((one) => one.under !== undefined || waiting.includes(one))
  const at = (end: string) => `${ALERTS}${end}?commerce=${merchant.slug}`
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: 'Alertes de stock', refused },
    <div class="stack">
      <Heading
        title="Alertes de stock"
        over={merchant.name}
        lead="Un message par jour, à votre heure, quand un produit est bientôt fini."
      />
      <ErrorSummary errors={errors} />
      <Form action={at('/heure')} label="L’heure du message">
        <Select
          name="hour"
          label="À quelle heure ?"
          hint="Par le moyen choisi dans votre espace : SMS, courriel ou navigateur."
          value={String(hour)}
          {...(errors['hour'] ? { error: errors['hour'] } : {})}
          options={alertHours.map((one) => ({ value: String(one), label: `${one} h` }))}
        />
        <Button kind="quiet">Choisir cette heure</Button>
      </Form>
      {waiting.length > 0 && (
        <Alert
          kind="info"
          title={typo(`${writeCount(waiting.length, 'produit se vend', 'produits se vendent')} sans alerte`)}
        >
          <p>Proposé : quand il reste la moitié de ce qui se vend en une semaine.</p>
          <Form action={at('/propositions')} label="Mettre les alertes proposées">
            <Button>Mettre ces alertes</Button>
          </Form>
        </Alert>
      )}
      {shown.length === 0 ? (
        <Empty
          icon="basket"
          title="Aucune alerte encore"
          text="Ouvrez un produit et dites combien il doit en rester."
        />
      ) : (
        <Table
          caption="Produits et alertes"
          captionHidden
          rows={shown}
          columns={[
            {
              key: 'name',
              label: 'Produit',
              cell: ({ product }) => <a href={productAddress(product.id)}>{product.name}</a>,
            },
            {
              key: 'left',
              label: 'Reste',
              num: true,
              cell: ({ product, stock }) => writeLeft(availableOf(stock), product),
            },
            {
              key: 'week',
              label: 'Vendu par semaine',
              num: true,
              cell: (one) => writeLeft(soldOf(one), one.product),
            },
            {
              key: 'under',
              label: 'Prévenir à',
              num: true,
              cell: (one) =>
                one.under === undefined
                  ? `proposé : ${writeLeft(proposedUnder(soldOf(one)) ?? 0, one.product)}`
                  : writeLeft(one.under, one.product),
            },
          ]}
        />
      )}
    </div>,
    refused ? 422 : 200,
  )
}
