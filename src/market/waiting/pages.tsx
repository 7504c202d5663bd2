import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, ErrorSummary, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import { marketPage, waitAddress, type Catalogue } from '../catalogue/door.ts'
import type { Product } from '../product.ts'
import { stopAddress, WAIT_DAYS, type Waiter } from './wait.ts'

type NamedMarket = Pick<Catalogue, 'name' | 'slug'>
type Awaited = { market: NamedMarket; product: Product; shop: string }
type Asking = Awaited & { known: Waiter | null; typed?: string; errors?: Errors }

/** One press when we know how to reach the reader; else one box. */
export function askPage(c: Ask, { market, product, shop, known, typed = '', errors = {} }: Asking): Response {
  const here = waitAddress(product.id)
  c.header('cache-control', 'no-store')
  return marketPage(
    c,
    { title: 'Prévenez-moi', market, status: Object.keys(errors).length > 0 ? 422 : 200 },
    <div class="stack narrow">
      <Heading title="Prévenez-moi" lead={typo(`Quand ${product.name} revient chez ${shop}.`)} />
      <ErrorSummary errors={errors} />
      <Form action="/marche/prevenir">
        <input type="hidden" name="product" value={product.id} />
        {known === null ? (
          <Field
            name="reach"
            label="Téléphone portable ou courriel"
            hint="Exemples : 06 39 98 12 34, nom@exemple.fr"
            value={typed}
            error={errors['reach']}
            autocomplete="tel"
          />
        ) : (
          <p>
            {'personId' in known
              ? 'Vous aurez un message, comme vous les avez choisis.'
              : typo(`Nous écrirons à : ${writePhone(known.reach)}. `)}{' '}
            <a href={`${here}&autre=oui`}>Écrire ailleurs</a>
          </p>
        )}
        <p class="small muted">
          {typo(`Un seul message, quand il revient. Après ${WAIT_DAYS} jours, la demande est effacée.`)}
        </p>
        <Button icon="mail">Me prévenir</Button>
      </Form>
      <p>
        <a href={`/marche/produits/${product.slug}`}>Revenir au produit</a>
      </p>
    </div>,
  )
}

/** It is noted, or was told; and how to say 'no more'. */
export function notedPage(
  c: Ask,
  { market, product, shop, secret, told }: Awaited & { secret: string; told: boolean },
): Response {
  c.header('cache-control', 'no-store')
  return marketPage(
    c,
    { title: 'C’est noté', market },
    <div class="stack narrow">
      <Alert
        kind="ok"
        title={told ? typo(`${product.name} est revenu : vous avez été prévenu`) : 'C’est noté'}
      >
        {told
          ? typo(`Chez ${shop}.`)
          : typo(`Nous vous écrirons une fois, quand ${product.name} revient chez ${shop}.`)}
      </Alert>
      <p class="row">
        <LinkButton href={told ? `/marche/produits/${product.slug}` : '/marche'}>
          {told ? 'Voir le produit' : 'Revenir aux rayons'}
        </LinkButton>
      </p>
      <Form action={stopAddress({ secret })}>
        <p class="small muted">Vous ne voulez plus rien recevoir, pour aucun produit ?</p>
        <Button kind="quiet">Ne plus me prévenir</Button>
      </Form>
    </div>,
  )
}

/** Nothing is kept under this address. */
export function forgottenPage(c: Ask): Response {
  c.header('cache-control', 'no-store')
  return marketPage(
    c,
    { title: 'Demande effacée', market: undefined },
    <div class="stack narrow">
      <Heading title="Demande effacée" lead="Nous ne vous écrirons plus pour prévenir d’un produit." />
      <p>
        <LinkButton kind="quiet" href="/marche">
          Voir les rayons
        </LinkButton>
      </p>
    </div>,
  )
}
