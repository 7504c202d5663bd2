import { writeEuros } from '#platform/i18n'
import { CountFields, PaperFields, type Counted } from '#platform/labels'
import { Button, Check, Empty, ErrorSummary, Form, Heading, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Merchant } from '../merchant.ts'
import type { OnSale } from '../product.ts'
import { writePack } from '../sale-words.ts'
import { LABELS, shopWords } from '../shop-frame.tsx'

type Asked = {
  merchant: Merchant
  products: OnSale[]
  /** How many of each, before anything was typed. */
  countOf: (product: OnSale) => number
  typed?: Typed
  errors?: Errors
}

/** How many labels of which products, on which paper. */
export function labelsPage(c: Ask, { merchant, products, countOf, typed, errors = {} }: Asked): Response {
  const refused = Object.values(errors).some(Boolean)
  const here = `${LABELS}?commerce=${merchant.slug}`
  const counted = products.map((one): Counted => ({
    id: one.id,
    words: one.name,
    hint: `${writeEuros(one.priceCents)} ${writePack(one)}`,
    count: countOf(one),
  }))
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: 'Étiquettes', refused },
    <div class="stack">
      <Heading
        title="Étiquettes"
        over={merchant.name}
        lead="Le nom, les prix, l’origine, le lot, et un code à photographier."
      />
      <ErrorSummary errors={errors} />
      {products.length === 0 ? (
        <Empty
          icon="basket"
          title="Aucun produit en vente"
          text="Les étiquettes sont celles des produits en vente."
        />
      ) : (
        <Form action={here} label="Imprimer des étiquettes">
          <p class="row">
            <a href={`${here}&chaque=1`}>Une de chaque</a>
            <a href={here}>Aucune</a>
          </p>
          <CountFields of={counted} label="Produit" {...(typed ? { typed } : {})} />
          <PaperFields {...(typed ? { typed } : {})} errors={errors} />
          <Check
            name="allergens"
            value="oui"
            label="Écrire les allergènes"
            checked={typed ? typed['allergens'] === 'oui' : true}
          />
          <Button icon="print">Imprimer les étiquettes</Button>
        </Form>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
