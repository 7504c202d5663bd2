import { Button, ErrorSummary, Field, Form, LinkButton, Seen, TextArea, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { PhotoField } from '../picture/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Product } from '../product.ts'
import { versionOfProduct } from './seen-version.ts'
import { shopWords } from '../shop-frame.tsx'

/** What a product is called, what is in it, its photograph, what bikes carry. */
export function namePage(
  c: Ask,
  { product, merchant }: { product: Product; merchant: Merchant },
  { typed = {}, errors = {}, kept = false }: { typed?: Typed; errors?: Errors; kept?: boolean } = {},
): Response {
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const said = (name: string, otherwise: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : otherwise
  }
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: `Le nom : ${product.name}`, refused, scripts: ['barcode'] },
    <div class="stack question">
      <p>
        <a href={`/marche/boutique/produits/${product.id}`}>{product.name}</a>
      </p>
      <h1 class="t2">Le nom, la photo, la description</h1>
      <ErrorSummary errors={beside} />
      <Form action={`/marche/boutique/produits/${product.id}/nom`} files>
        <Seen version={versionOfProduct(product, 'words')} typed={typed} changed={changed} at={c.req.path} />
        <Field
          name="name"
          label="Son nom"
          error={errors['name']}
          value={said('name', product.name)}
          maxlength={80}
        />
        <TextArea
          name="description"
          label="Ce qu’il y a dedans, ce qu’il faut savoir"
          required={false}
          error={errors['description']}
          value={said('description', product.words)}
          maxlength={1000}
        />
        <PhotoField label="Une autre photo" error={errors['photo']} kept={kept} />
        <Field
          name="ean"
          label="Son code-barres"
          required={false}
          error={errors['ean']}
          value={said('ean', product.ean ?? '')}
          inputmode="numeric"
          maxlength={20}
        />
        <Field
          name="lead"
          label="À commander combien de jours à l’avance"
          hint="0 : il est prêt. 2 : pour un gâteau à commander l’avant-veille."
          error={errors['lead']}
          value={said('lead', String(product.leadDays))}
          inputmode="numeric"
          size={4}
        />
        <Field
          name="weight"
          label="Ce que pèse un paquet, en grammes"
          hint="Pour le vélo. Vide : on le calcule."
          required={false}
          error={errors['weight']}
          value={said('weight', product.carried_g ? String(product.carried_g) : '')}
          inputmode="numeric"
          size={8}
        />
        <p class="row">
          <Button icon="check">Enregistrer</Button>
          <LinkButton kind="quiet" href={`/marche/boutique/produits/${product.id}`}>
            Plus tard
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
