import { ErrorSummary, Button, Field, Form, type Errors } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import { commonProducts } from '../draft/door.ts'
import { shelfSentences } from '../keeping/door.ts'
import type { PictureId } from '../ids.ts'
import type { Merchant } from '../merchant.ts'
import { PhotoField } from '../picture/door.ts'
import { PriceFields } from './price-fields.tsx'
import { shopAddress, shopWords } from '../shop-frame.tsx'

export type NewProductForm = {
  id: string
  merchant: Merchant
  typed?: Typed
  errors?: Errors
  kept?: PictureId | null
}

const said = (typed: Typed | undefined, name: string): string => {
  const value = typed?.[name]
  return typeof value === 'string' ? value : ''
}

/** Photograph, name, price, how many: the rest is asked one question at a time. */
export function addProductPage(
  c: Ask,
  { id, merchant, typed, errors = {}, kept = null }: NewProductForm,
): Response {
  const say = speak(c, shelfSentences)
  const { form } = say
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: say.add, refused, scripts: ['barcode'] },
    <div class="stack question">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <h1 class="t2">{say.add}</h1>
      <ErrorSummary errors={errors} />
      <Form action={shopAddress('/ajouter', merchant)} files>
        <input type="hidden" name="id" value={id} />
        <PhotoField label={form.photo} hint={form.photoHint} error={errors['photo']} kept={kept} />
        <Field
          name="name"
          label={form.name}
          error={errors['name']}
          value={said(typed, 'name')}
          list={commonProducts.map((product) => product.name)}
          maxlength={80}
        />
        <PriceFields typed={typed} errors={errors} />
        <Field
          name="count"
          label={form.count}
          hint={form.countHint}
          error={errors['count']}
          value={said(typed, 'count')}
          inputmode="decimal"
          size={8}
        />
        <Field
          name="ean"
          label={form.barcode}
          says={form.scanning}
          required={false}
          error={errors['ean']}
          value={said(typed, 'ean')}
          inputmode="numeric"
          maxlength={20}
        />
        <Button icon="check">{form.goOn}</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
