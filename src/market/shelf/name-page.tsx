import {
  AsWritten,
  Button,
  ErrorSummary,
  Field,
  Form,
  LinkButton,
  Seen,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import { shelfSentences } from '../keeping/door.ts'
import { PhotoField } from '../picture/door.ts'
import type { PictureId } from '../ids.ts'
import type { Merchant } from '../merchant.ts'
import type { Product } from '../product.ts'
import { versionOfProduct } from './seen-version.ts'
import { shopWords } from '../shop-frame.tsx'

/** What a product is called, what is in it, its photograph, what bikes carry. */
export function namePage(
  c: Ask,
  { product, merchant }: { product: Product; merchant: Merchant },
  { typed = {}, errors = {}, kept = null }: { typed?: Typed; errors?: Errors; kept?: PictureId | null } = {},
): Response {
  const { form } = speak(c, shelfSentences)
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const said = (name: string, otherwise: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : otherwise
  }
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: form.nameOf(product.name), refused, scripts: ['barcode'] },
    <div class="stack question">
      <p>
        <a href={`/marche/boutique/produits/${product.id}`}>
          <AsWritten>{product.name}</AsWritten>
        </a>
      </p>
      <h1 class="t2">{form.nameTitle}</h1>
      <ErrorSummary errors={beside} />
      <Form action={`/marche/boutique/produits/${product.id}/nom`} files>
        <Seen version={versionOfProduct(product, 'words')} typed={typed} changed={changed} at={c.req.path} />
        <Field
          name="name"
          label={form.name}
          error={errors['name']}
          value={said('name', product.name)}
          maxlength={80}
        />
        <TextArea
          name="description"
          label={form.words}
          required={false}
          error={errors['description']}
          value={said('description', product.words)}
          maxlength={1000}
        />
        <PhotoField label={form.otherPhoto} error={errors['photo']} kept={kept} />
        <Field
          name="ean"
          label={form.barcode}
          says={form.scanning}
          required={false}
          error={errors['ean']}
          value={said('ean', product.ean ?? '')}
          inputmode="numeric"
          maxlength={20}
        />
        <Field
          name="lead"
          label={form.lead}
          hint={form.leadHint}
          error={errors['lead']}
          value={said('lead', String(product.leadDays))}
          inputmode="numeric"
          size={4}
        />
        <Field
          name="weight"
          label={form.weight}
          hint={form.weightHint}
          required={false}
          error={errors['weight']}
          value={said('weight', product.carried_g ? String(product.carried_g) : '')}
          inputmode="numeric"
          size={8}
        />
        <p class="row">
          <Button icon="check">{form.save}</Button>
          <LinkButton kind="quiet" href={`/marche/boutique/produits/${product.id}`}>
            {form.later}
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
