import type { Operating } from '#market'
import { Alert, Button, DateField, Field, Form, type Errors } from '#platform/ui'
import type { RecallFound, RecallSearch } from './found.ts'

export const RECALLS = '/marche/gestion/rappels'

type Searching = { operating: Operating; search: RecallSearch }

/** Two ways to look for goods: the number of their lot, or their name and days. */
export function SearchForms({ operating: { keep }, search, errors = {} }: Searching & { errors?: Errors }) {
  const market = keep.marche && <input type="hidden" name="marche" value={keep.marche} />
  return (
    <div class="duo">
      <section class="panel stack">
        <h2>Par numéro de lot</h2>
        <Form method="get" action={`${RECALLS}/nouveau`} label="Chercher un lot">
          {market}
          <Field
            name="lot"
            label="Numéro du lot"
            hint="Tel qu’il est écrit sur l’étiquette."
            value={search.lot}
            maxlength={60}
            error={errors['lot']}
          />
          <Button icon="search">Trouver les clients</Button>
        </Form>
      </section>
      <section class="panel stack">
        <h2>Sans numéro</h2>
        <Form method="get" action={`${RECALLS}/nouveau`} label="Chercher un produit et ses jours">
          {market}
          <Field
            name="produit"
            label="Nom du produit"
            value={search.product}
            maxlength={60}
            error={errors['produit']}
          />
          <DateField name="du" label="Livré du" value={search.from ?? ''} error={errors['du']} />
          <DateField name="au" label="au" value={search.until ?? ''} error={errors['au']} />
          <Button kind="quiet" icon="search">
            Trouver les clients
          </Button>
        </Form>
      </section>
    </div>
  )
}

/** What to say when a search found no goods, or several. */
export function NotFound({ operating: { at }, search, found }: Searching & { found: RecallFound }) {
  if (found.choices.length > 0)
    return (
      <section class="stack tight">
        <h2>Lequel ?</h2>
        <ul>
          {found.choices.map((choice) => (
            <li>
              <a
                href={at(
                  `${RECALLS}/nouveau?${new URLSearchParams({ choix: choice.productId, du: search.from ?? '', au: search.until ?? '' }).toString()}`,
                )}
              >
                {choice.name}
              </a>
              {`, ${choice.merchantName}`}
            </li>
          ))}
        </ul>
        {(!search.from || !search.until) && <p>Donnez aussi les jours de livraison.</p>}
      </section>
    )
  if (!search.lot && !search.product) return null
  return (
    <Alert kind="wait" title={search.lot ? 'Aucun lot de ce numéro' : 'Aucun produit vendu de ce nom'}>
      Regardez l’étiquette, ou cherchez par produit et par jours.
    </Alert>
  )
}
