import { coldWords } from '#delivery'
import { typo, writeCount, writeEuros, writeList, writePercent } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Facts, LinkButton, Price, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AddSome } from './add-to-basket.tsx'
import { aisleRules, isFood } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { AllergenTable } from './allergen-table.tsx'
import type { Catalogue, Offer } from './catalogue.ts'
import { addressOfQuery } from './query.ts'
import { JsonLd, productData } from './json-ld.tsx'
import { firstOut, type Lot } from '../stock/door.ts'
import { marketPage } from './frame.tsx'
import { isAway } from '../merchant.ts'
import { inState, writeLeft, writeOrigin, writePack, writeUnitPrice } from '../sale-words.ts'

type Shown = { catalogue: Catalogue; offer: Offer; left: number; lots: Lot[] }

/** Everything one may want to know before buying, allergens before the basket. */
export function productPage(c: Ask, { catalogue, offer, left, lots }: Shown): Response {
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
        <a href={addressOfQuery({ marche: catalogue.slug, rayon: product.aisle })}>{rule.label}</a>
      </p>
      <div class="aside mt">
        <div class="main split">
          <img class="photo" src={pictureAddress(product, rule.drawing)} alt="" width={160} height={120} />
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
            <Tag kind="none" icon="clock">
              Épuisé
            </Tag>
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

/** A product that is not, or no longer, on sale: what it was is not shown, the shop is. */
export function goneProductPage(c: Ask, market: Pick<Catalogue, 'name' | 'slug'> | undefined): Response {
  return marketPage(
    c,
    { title: 'Ce produit n’est plus en vente', market, status: 404 },
    <div class="stack">
      <h1 class="t3">Ce produit n’est plus en vente</h1>
      <p>Son commerce l’a retiré, ou cette adresse a vieilli.</p>
      <LinkButton kind="quiet" href={addressOfQuery({ marche: market?.slug ?? null })}>
        Voir tous les produits
      </LinkButton>
    </div>,
  )
}

const describe = ({ product, shop }: Offer): string =>
  typo(
    `${product.name}, ${writeEuros(product.priceCents)} ${writePack(product)}, chez ${shop.name}, ${shop.address} à ${shop.town}.`,
  )

function AllergenAlert({ offer: { product } }: { offer: Offer }) {
  if (!isFood(product.aisle)) return null
  const contains = inState(product.allergens, 'contains')
  const may = inState(product.allergens, 'may contain')
  const also = may.length > 0 ? `Peut contenir : ${writeList(may)}.` : undefined
  if (contains.length === 0)
    return (
      <Alert kind={also ? 'wait' : 'ok'} title="Sans allergène déclaré">
        {also}
      </Alert>
    )
  return (
    <Alert kind="late" title={`Contient : ${writeList(contains)}`}>
      {also}
    </Alert>
  )
}

function factsOf({ product }: Offer, left: number): Fact[] {
  const origin = writeOrigin(product)
  return [
    ...(origin ? [{ label: 'Origine', value: origin }] : []),
    ...(product.cold !== 'ambient' ? [{ label: 'À garder', value: coldWords[product.cold] }] : []),
    ...(product.sold === 'weight'
      ? [{ label: 'Pesé', value: 'À la préparation : jamais plus cher que le prix annoncé' }]
      : []),
    ...(left > 0 ? [{ label: 'Reste aujourd’hui', value: writeLeft(left, product) }] : []),
    ...(product.leadDays > 0
      ? [{ label: 'Sur commande', value: `${writeCount(product.leadDays, 'jour')} à l’avance` }]
      : []),
    { label: 'Livraison', value: 'À vélo avec vos autres achats, payée une seule fois, ou retrait gratuit' },
  ]
}

const smallPrint = ({ product, shop }: Offer): string => {
  const vat =
    shop.vat === 'franchise'
      ? 'TVA non applicable, article 293 B du CGI.'
      : `TVA de ${writePercent((product.vat_bp ?? 0) / 10_000)} comprise.`
  const back =
    aisleRules[product.aisle].spoils === 'yes'
      ? 'Produit frais : pas de retour après achat.'
      : '14 jours pour changer d’avis.'
  const minors =
    product.aisle === 'alcohol'
      ? ' Vente interdite aux mineurs. L’abus d’alcool est dangereux pour la santé.'
      : ''
  return typo(`${vat} ${back}${minors}`)
}

const dateWords = { 'use by': 'À consommer jusqu’au', 'best before': 'De préférence avant le' } as const

const lotWords = ({ number, date, madeOn }: Lot): string =>
  typo(
    `Lot ${number}, du ${writeDate(madeOn)}.${date ? ` ${dateWords[date.kind]} ${writeDate(date.on)}.` : ''}`,
  )
