import { typo, writeCount } from '#platform/i18n'
import { Alert, LinkButton, Tag, inWidths } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { writeLeft } from '../sale-words.ts'
import { AlertForm, availableOf } from '../stock/door.ts'
import { questionWords, withSource } from '../law/door.ts'
import { Counter } from './counter.tsx'
import { stateWords } from './state-words.ts'
import { shopAddress, shopWords } from '../shop-frame.tsx'
import { Answers } from './answers.tsx'
import type { ShopProduct } from './shop-product.ts'
import { ProductActs } from './product-acts.tsx'
import { ProductLots } from './product-lots.tsx'

/** One product, for its shop: where it stands, what is missing, each answer with the way to change it. */
export function shopProductPage(c: Ask, shown: ShopProduct): Response {
  const { product, merchant, state, lacking, stock, refused } = shown
  const here = `/marche/boutique/produits/${product.id}`
  return page(
    c,
    {
      ...shopWords(c, merchant, 'goods'),
      title: product.name,
      refused: refused !== undefined,
      scripts: ['stay'],
    },
    <div class="stack">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <div class="row between">
        <h1>{product.name}</h1>
        <Tag kind={stateWords[state].kind}>{stateWords[state].one}</Tag>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {lacking.length > 0 && (
        <Alert
          kind="wait"
          title={`${writeCount(lacking.length, 'réponse manque', 'réponses manquent')} avant la vente`}
        >
          <ul>
            {lacking.map((rule) => (
              <li>
                <a href={`${here}/${questionWords[rule.question].slug}`}>{withSource(rule)}</a>
              </li>
            ))}
          </ul>
          <LinkButton href={`${here}/suite`}>Répondre</LinkButton>
        </Alert>
      )}
      <ProductActs shown={shown} />
      <div class="duo">
        <img
          class="photo"
          {...inWidths(pictureAddress(product, aisleRules[product.aisle].drawing))}
          alt=""
          width={160}
          height={120}
        />
        <section class="panel stack">
          <h2 class="t1">Le stock</h2>
          <Counter product={product} left={stock ? availableOf(stock) : null} back={here} />
          {stock && stock.reserved > 0 && (
            <p>{typo(`Des clients en paient ${writeLeft(stock.reserved, product)} en ce moment.`)}</p>
          )}
          {shown.waiting > 0 && (
            <p>
              <b>{writeCount(shown.waiting, 'client attend', 'clients attendent')}</b> qu’il revienne. Ils
              seront prévenus dès qu’il est en vente et en stock.
            </p>
          )}
          <p class="row">
            <a href={`${here}/stock`}>Dire combien il y en a</a>
            <a href={`${here}/lot`}>Ajouter un lot</a>
          </p>
          <AlertForm product={product} under={shown.under} weekly={shown.weekly} />
          <ProductLots lots={shown.lots} now={c.var.now} shown={shown} />
        </section>
      </div>
      <Answers product={product} merchant={merchant} />
    </div>,
    refused ? 422 : 200,
  )
}
