import { typo, writeEuros } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Facts, LinkButton, Price, Tag, inWidths } from '#platform/ui'
import type { Ask } from '#platform/web'
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
import { writePack, writeUnitPrice } from '../sale-words.ts'
import { lotWords, factsOf, smallPrint } from './product-facts.ts'
import { AllergenAlert } from './allergen-alert.tsx'

type OfferView = { catalogue: Catalogue; offer: Offer; left: number; lots: Lot[] }

/** Everything one may want to know before buying, allergens before the basket. */
export function productPage(c: Ask, { catalogue, offer, left, lots }: OfferView): Response {
  const { product, shop } = offer
  const rule = aisleRules[product.aisle]
  const here = `/marche/produits/${product.slug}`
  const away = isAway(shop, parisDay(c.var.now))
  const lot = firstOut(lots, parisDay(c.var.now))
  return marketPage(
    c,
    { title: product.name, market: catalogue, description: describe(offer) },
    <>
      <p>
        <a href={addressOfQuery({ marche: catalogue.slug ?? undefined, rayon: product.aisle })}>
          {rule.label}
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
              <h2 class="t2">{isFood(product.aisle) ? 'Ce qu’il y a dedans' : 'Ce produit'}</h2>
              {product.words && <p class="said">{product.words}</p>}
              {lot && <p class="muted">{lotWords(lot)}</p>}
            </section>
          )}
        </div>
        <div class="side panel stack">
          <p class="over">
            <a href={`/marche/commerces/${shop.slug}`}>{shop.name}</a>
          </p>
          <h1 class="t3">{product.name}</h1>
          <p class="row">
            <span class="large">
              <Price>{writeEuros(product.priceCents)}</Price>
            </span>
            <span>
              {writePack(product)}
              <br />
              <b>{writeUnitPrice(product)}</b>
            </span>
          </p>
          <AllergenAlert offer={offer} />
          {away ? (
            <Tag kind="wait">Ce commerce est absent pour le moment</Tag>
          ) : left > 0 ? (
            <AddSome product={product} from={here} left={left} />
          ) : (
            <div class="stack tight">
              <p>
                <Tag kind="none" icon="clock">
                  Épuisé
                </Tag>
              </p>
              <p>
                <LinkButton href={waitAddress(product.id)} icon="mail">
                  Prévenez-moi
                </LinkButton>
              </p>
            </div>
          )}
          <Facts facts={factsOf(offer, left)} />
          <p class="small muted">{smallPrint(offer)}</p>
        </div>
        {isFood(product.aisle) && (
          <section class="main panel stack">
            <h2 class="t2">Allergènes</h2>
            <AllergenTable statement={product.allergens} />
          </section>
        )}
      </div>
      <JsonLd data={productData(c.var.ground.site.url, offer, left)} />
    </>,
  )
}

const describe = ({ product, shop }: Offer): string =>
  typo(
    `${product.name}, ${writeEuros(product.priceCents)} ${writePack(product)}, chez ${shop.name}, ${shop.address} à ${shop.town}.`,
  )
