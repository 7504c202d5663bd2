import { ErrorSummary, Button, Field, Form, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { commonProducts } from '../draft/door.ts'
import type { Merchant } from '../merchant.ts'
import { PhotoField } from '../picture/door.ts'
import { PriceFields } from './price-fields.tsx'
import { shopAddress, shopWords } from '../shop-frame.tsx'

export type NewProductForm = {
  id: string
  merchant: Merchant
  typed?: Typed
  errors?: Errors
  kept?: boolean
}

const said = (typed: Typed | undefined, name: string): string => {
  const value = typed?.[name]
  return typeof value === 'string' ? value : ''
}

/** Photograph, name, price, how many: the rest is asked one question at a time. */
export function addProductPage(
  c: Ask,
  { id, merchant, typed, errors = {}, kept = false }: NewProductForm,
): Response {
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: 'Ajouter un produit', refused, scripts: ['barcode'] },
    <div class="stack question">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <h1 class="t2">Ajouter un produit</h1>
      <ErrorSummary errors={errors} />
      <Form action={shopAddress('/ajouter', merchant)} files>
        <input type="hidden" name="id" value={id} />
        <PhotoField
          label="Sa photo"
          hint="Sans photo, un dessin le montre."
          error={errors['photo']}
          kept={kept}
        />
        <Field
          name="name"
          label="Son nom"
          error={errors['name']}
          value={said(typed, 'name')}
          list={commonProducts.map((product) => product.name)}
          maxlength={80}
        />
        <PriceFields typed={typed} errors={errors} />
        <Field
          name="count"
          label="Combien en avez-vous"
          hint="Vendu à la pièce, au kilo ou au litre ?"
          error={errors['count']}
          value={said(typed, 'count')}
          inputmode="decimal"
          size={8}
        />
        <Field
          name="ean"
          label="Son code-barres"
          required={false}
          error={errors['ean']}
          value={said(typed, 'ean')}
          inputmode="numeric"
          maxlength={20}
        />
        <Button icon="check">Continuer</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
