import { writePhone } from '#people'
import { Alert, Button, ErrorSummary, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { marketPage, waitAddress, type Catalogue } from '../catalogue/door.ts'
import type { Product } from '../product.ts'
import { productSentences } from '../words/door.ts'
import { stopAddress, WAIT_DAYS, type Waiter } from './wait.ts'

type NamedMarket = Pick<Catalogue, 'name' | 'slug'>
type Awaited = { market: NamedMarket; product: Product; shop: string }
type Asking = Awaited & { known: Waiter | null; typed?: string; errors?: Errors }

/** One press when we know how to reach the reader; else one box. */
export function askPage(c: Ask, { market, product, shop, known, typed = '', errors = {} }: Asking): Response {
  const here = waitAddress(product.id)
  const say = speak(c, productSentences)
  c.header('cache-control', 'no-store')
  return marketPage(
    c,
    { title: say.tellMe, market, status: Object.keys(errors).length > 0 ? 422 : 200 },
    <div class="stack narrow">
      <Heading title={say.tellMe} lead={say.whenBack(product.name, shop)} />
      <ErrorSummary errors={errors} />
      <Form action="/marche/prevenir">
        <input type="hidden" name="product" value={product.id} />
        {known === null ? (
          <Field
            name="reach"
            label={say.reach}
            hint={say.reachHint}
            value={typed}
            error={errors['reach']}
            autocomplete="tel"
          />
        ) : (
          <p>
            {'personId' in known ? say.asChosen : say.writeTo(writePhone(known.reach))}{' '}
            <a href={`${here}&autre=oui`}>{say.elsewhere}</a>
          </p>
        )}
        <p class="small muted">{say.oneMessage(WAIT_DAYS)}</p>
        <Button icon="mail">{say.tell}</Button>
      </Form>
      <p>
        <a href={`/marche/produits/${product.slug}`}>{say.backToProduct}</a>
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
  const say = speak(c, productSentences)
  return marketPage(
    c,
    { title: say.noted, market },
    <div class="stack narrow">
      <Alert kind="ok" title={told ? say.cameBack(product.name) : say.noted}>
        {told ? say.at(shop) : say.willWrite(product.name, shop)}
      </Alert>
      <p class="row">
        <LinkButton href={told ? `/marche/produits/${product.slug}` : '/marche'}>
          {told ? say.see : say.toAisles}
        </LinkButton>
      </p>
      <Form action={stopAddress({ secret })}>
        <p class="small muted">{say.noMoreAsk}</p>
        <Button kind="quiet">{say.noMore}</Button>
      </Form>
    </div>,
  )
}

/** Nothing is kept under this address. */
export function forgottenPage(c: Ask): Response {
  c.header('cache-control', 'no-store')
  const say = speak(c, productSentences)
  return marketPage(
    c,
    { title: say.forgotten, market: undefined },
    <div class="stack narrow">
      <Heading title={say.forgotten} lead={say.forgottenText} />
      <p>
        <LinkButton kind="quiet" href="/marche">
          {say.seeAisles}
        </LinkButton>
      </p>
    </div>,
  )
}
