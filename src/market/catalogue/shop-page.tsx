import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Facts, LinkButton, inWidths } from '#platform/ui'
import type { Ask } from '#platform/web'
import { pictureAddress } from '../look.ts'
import type { Catalogue, Offer, Shop } from './catalogue.ts'
import { addressOfQuery } from './query.ts'
import { dayNames, writeRanges } from '../hours-words.ts'
import { JsonLd, shopData } from './json-ld.tsx'
import { marketPage, shopsAddress, termsAddress } from './frame.tsx'
import { isAway } from '../merchant.ts'
import { writePhoneNumber } from '../sale-words.ts'
import { OfferCard } from './offer-card.tsx'
import { OpenTag } from './open-tag.tsx'

type ShopView = { catalogue: Catalogue; shop: Shop; offers: Offer[]; left: Map<string, number> }

/** One shop: when it is open, where it is, what it sells. */
export function shopPage(c: Ask, { catalogue, shop, offers, left }: ShopView): Response {
  const away = isAway(shop, parisDay(c.var.now))
  const more = shop.count - offers.length
  return marketPage(
    c,
    {
      title: shop.name,
      market: catalogue,
      description: `${shop.name}, ${shop.sector.toLowerCase()}, ${shop.address} à ${shop.town} : horaires et ${writeCount(shop.count, 'produit')}.`,
    },
    <>
      <p>
        <a href={shopsAddress(catalogue)}>Tous les commerçants</a>
      </p>
      <div class="aside mt">
        <div class="side panel stack">
          <p class="over">{shop.sector}</p>
          <h1 class="t3">{shop.name}</h1>
          <OpenTag shop={shop} now={c.var.now} />
          {shop.story && <p class="said">{shop.story}</p>}
          <img
            class="photo"
            {...inWidths(pictureAddress(shop, 'ferme'))}
            alt=""
            width={160}
            height={120}
            loading="lazy"
          />
          <Facts facts={factsOf(shop)} />
          <p>
            <a href={termsAddress(catalogue)}>Conditions de vente</a>
          </p>
        </div>
        <section class="main stack" aria-labelledby="vente">
          <h2 id="vente" class="t2">
            {shop.count > 0 ? writeCount(shop.count, 'produit') : 'Rien en vente ici pour le moment'}
          </h2>
          <div class="shelf">
            {offers.map((offer) => (
              <OfferCard
                offer={offer}
                stop={away ? 'away' : (left.get(offer.product.id) ?? 0) > 0 ? undefined : 'sold out'}
                from={`/marche/commerces/${shop.slug}`}
              />
            ))}
          </div>
          {more > 0 && (
            <LinkButton
              kind="quiet"
              href={addressOfQuery({
                marche: catalogue.slug ?? undefined,
                commerce: shop.slug,
                apres: offers.at(-1)?.product.slug,
              })}
            >
              {`Voir ${writeCount(more, 'autre produit', 'autres produits')}`}
            </LinkButton>
          )}
        </section>
      </div>
      <JsonLd data={shopData(c.var.ground.site.url, shop)} />
    </>,
  )
}

const factsOf = ({ opening, address, postcode, town, phone, mediator }: Shop) => [
  { label: 'Adresse', value: `${address}, ${postcode} ${town}` },
  ...(phone ? [{ label: 'Téléphone', value: <a href={`tel:${phone}`}>{writePhoneNumber(phone)}</a> }] : []),
  ...(mediator ? [{ label: 'Médiateur', value: typo(`${mediator.name}. ${mediator.address}`) }] : []),
  {
    label: 'Horaires',
    value: opening ? (
      <ul class="days">
        {opening.week.map((ranges, n) => (
          <li>
            {dayNames[n]} : {writeRanges(ranges)}
          </li>
        ))}
        {opening.holidays && <li>jours fériés : {writeRanges(opening.holidays)}</li>}
      </ul>
    ) : (
      'Pas encore dits'
    ),
  },
]
