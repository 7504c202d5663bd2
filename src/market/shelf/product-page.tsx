import { AsWritten, Alert, LinkButton, Tag, inWidths } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { questionSentences, shelfSentences } from '../keeping/door.ts'
import { AlertForm, availableOf } from '../stock/door.ts'
import { questionSlugs } from '../law/door.ts'
import { Counter } from './counter.tsx'
import { saidOn } from '../words/door.ts'
import { stateKinds } from './state-words.ts'
import { shopAddress, shopWords } from '../shop-frame.tsx'
import { Answers } from './answers.tsx'
import type { ShopProduct } from './shop-product.ts'
import { ProductActs } from './product-acts.tsx'
import { ProductLots } from './product-lots.tsx'

/** One product, for its shop: where it stands, what is missing, each answer with the way to change it. */
export function shopProductPage(c: Ask, shown: ShopProduct): Response {
  const { say, goods } = saidOn(c, shelfSentences)
  const { toDo } = speak(c, questionSentences)
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
        <h1>
          <AsWritten>{product.name}</AsWritten>
        </h1>
        <Tag kind={stateKinds[state]}>{say.states[state].one}</Tag>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {lacking.length > 0 && (
        <Alert kind="wait" title={say.answersLack(lacking.length)}>
          <ul>
            {lacking.map((rule) => (
              <li>
                <a href={`${here}/${questionSlugs[rule.question]}`}>
                  {toDo[rule.refusal]} <bdi lang="fr">({rule.source})</bdi>
                </a>
              </li>
            ))}
          </ul>
          <LinkButton href={`${here}/suite`}>{say.answer}</LinkButton>
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
          <h2 class="t1">{say.theStock}</h2>
          <Counter product={product} left={stock ? availableOf(stock) : null} back={here} />
          {stock && stock.reserved > 0 && <p>{say.beingPaid(goods.left(stock.reserved, product))}</p>}
          {shown.waiting > 0 && (
            <p>
              <b>{say.waiting(shown.waiting)}</b>
              {say.waitingText(shown.waiting)}
            </p>
          )}
          <p class="row">
            <a href={`${here}/stock`}>{say.sayStock}</a>
            <a href={`${here}/lot`}>{say.addLot}</a>
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
