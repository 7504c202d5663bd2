import { parisDay } from '#platform/time'
import { AsWritten, Facts, inWidths, LinkButton, Price, Tag } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import {
  AddSome,
  type Catalogue,
  type Offer,
  addressOfQuery,
  JsonLd,
  productData,
  marketPage,
  waitAddress,
} from '../catalogue/door.ts'
import { aisleRules, isFood } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { AllergenTable } from './allergen-table.tsx'
import { firstOut, type Lot } from '../stock/door.ts'
import { isAway } from '../merchant.ts'
import { productSentences, saidOn, shopSentences, type ProductSentences, type Said } from '../words/door.ts'
import { LotWords, factsOf, lawWords, smallPrint } from './product-facts.tsx'
import { AllergenAlert } from './allergen-alert.tsx'

type OfferView = { catalogue: Catalogue; offer: Offer; left: number; lots: Lot[] }

/** Everything one may want to know before buying, allergens before the basket. */
export function productPage(c: Ask, { catalogue, offer, left, lots }: OfferView): Response {
  const { product, shop } = offer
  const { soldOut } = speak(c, shopSentences)
  const told = saidOn(c, productSentences)
  const { say, goods, write } = told
  const rule = aisleRules[product.aisle]
  const here = `/marche/produits/${product.slug}`
  const away = isAway(shop, parisDay(c.var.now))
  const lot = firstOut(lots, parisDay(c.var.now))
  return marketPage(
    c,
    { title: product.name, market: catalogue, description: describe(told, offer) },
    <>
      <p>
        <a href={addressOfQuery({ marche: catalogue.slug ?? undefined, rayon: product.aisle })}>
          {goods.say.aisles[product.aisle]}
        </a>
      </p>
      <div class="aside mt">
        <div class="main split">
          <img
            class="photo"
            {...inWidths(pictureAddress(product, rule.drawing))}
            alt=""
            width={160}
            height={120}
          />
          {(product.words || lot) && (
            <section class="stack tight">
              <h2 class="t2">{isFood(product.aisle) ? say.inside : say.thisProduct}</h2>
              {product.words && (
                <p class="as-written">
                  <AsWritten>{product.words}</AsWritten>
                </p>
              )}
              {lot && <LotWords lot={lot} told={told} />}
            </section>
          )}
        </div>
        <div class="side panel stack">
          <p class="over">
            <a href={`/marche/commerces/${shop.slug}`}>
              <AsWritten>{shop.name}</AsWritten>
            </a>
          </p>
          <h1 class="t3">
            <AsWritten>{product.name}</AsWritten>
          </h1>
          <p class="row">
            <span class="large">
              <Price>{write.euros(product.priceCents)}</Price>
            </span>
            <span>
              {goods.pack(product)}
              <br />
              <b>{goods.unitPrice(product)}</b>
            </span>
          </p>
          <AllergenAlert offer={offer} />
          {away ? (
            <Tag kind="wait">{say.away}</Tag>
          ) : left > 0 ? (
            <AddSome product={product} from={here} left={left} />
          ) : (
            <div class="stack tight">
              <p>
                <Tag kind="none" icon="clock">
                  {soldOut}
                </Tag>
              </p>
              <p>
                <LinkButton href={waitAddress(product.id)} icon="mail">
                  {say.tellMe}
                </LinkButton>
              </p>
            </div>
          )}
          <Facts facts={factsOf(told, offer, left)} />
          <p class="small muted">
            {smallPrint(told, offer)} <AsWritten>{lawWords(told, offer)}</AsWritten>
          </p>
        </div>
        {isFood(product.aisle) && (
          <section class="main panel stack">
            <h2 class="t2">{say.allergens}</h2>
            <AllergenTable statement={product.allergens} />
          </section>
        )}
      </div>
      <JsonLd data={productData(c.var.ground.site.url, offer, left)} />
    </>,
  )
}

const describe = ({ say, goods, write }: Said<ProductSentences>, { product, shop }: Offer): string =>
  say.told(
    product.name,
    write.euros(product.priceCents),
    goods.pack(product),
    shop.name,
    shop.address,
    shop.town,
  )
