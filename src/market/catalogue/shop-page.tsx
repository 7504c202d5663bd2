import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { AsWritten, Facts, inWidths, LinkButton } from '#platform/ui'
import { type Ask } from '#platform/web'
import { rangesIn, saidOn, shopSentences, type Said, type ShopSentences } from '../words/door.ts'
import { pictureAddress } from '../look.ts'
import type { Catalogue, Offer, Shop } from './catalogue.ts'
import { addressOfQuery } from './query.ts'
import { JsonLd, shopData } from './json-ld.tsx'
import { marketPage, shopsAddress, termsAddress } from './frame.tsx'
import { isAway } from '../merchant.ts'
import { writePhoneNumber } from '../sale-words.ts'
import { OfferCard } from './offer-card.tsx'
import { OpenTag } from './open-tag.tsx'

type ShopView = { catalogue: Catalogue; shop: Shop; offers: Offer[]; left: Map<string, number> }

/** One shop: when it is open, where it is, what it sells. */
export function shopPage(c: Ask, { catalogue, shop, offers, left }: ShopView): Response {
  const told = saidOn(c, shopSentences)
  const { say } = told
  const away = isAway(shop, parisDay(c.var.now))
  const more = shop.count - offers.length
  return marketPage(
    c,
    {
      title: shop.name,
      market: catalogue,
      description: say.shopTold(
        shop.name,
        shop.sector.toLowerCase(),
        say.inTown(shop.address, shop.town),
        say.countProducts(shop.count),
      ),
    },
    <>
      <p>
        <a href={shopsAddress(catalogue)}>{say.allKeepers}</a>
      </p>
      <div class="aside mt">
        <div class="side panel stack">
          <p class="over">
            <AsWritten>{shop.sector}</AsWritten>
          </p>
          <h1 class="t3">
            <AsWritten>{shop.name}</AsWritten>
          </h1>
          <OpenTag shop={shop} now={c.var.now} />
          {shop.story && (
            <p class="as-written">
              <AsWritten>{shop.story}</AsWritten>
            </p>
          )}
          <img
            class="photo"
            {...inWidths(pictureAddress(shop, 'ferme'))}
            alt=""
            width={160}
            height={120}
            loading="lazy"
          />
          <Facts facts={factsOf(told, shop)} />
          <p>
            <a href={termsAddress(catalogue)}>{say.terms}</a>
          </p>
        </div>
        <section class="main stack" aria-labelledby="vente">
          <h2 id="vente" class="t2">
            {shop.count > 0 ? say.countProducts(shop.count) : say.nothingOnSale}
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
              {say.seeMore(more)}
            </LinkButton>
          )}
        </section>
      </div>
      <JsonLd data={shopData(c.var.ground.site.url, shop)} />
    </>,
  )
}

const factsOf = (told: Said<ShopSentences>, { opening, address, postcode, town, phone, mediator }: Shop) => [
  { label: told.say.address, value: <AsWritten>{`${address}, ${postcode} ${town}`}</AsWritten> },
  ...(phone
    ? [
        {
          label: told.say.phone,
          value: (
            <a href={`tel:${phone}`}>
              <bdi>{writePhoneNumber(phone)}</bdi>
            </a>
          ),
        },
      ]
    : []),
  ...(mediator
    ? [
        {
          label: told.say.mediator,
          value: <AsWritten>{typo(`${mediator.name}. ${mediator.address}`)}</AsWritten>,
        },
      ]
    : []),
  {
    label: told.say.hours,
    value: opening ? (
      <ul class="days">
        {opening.week.map((ranges, n) => (
          <li>{told.say.onDay(told.write.weekday(n + 1), rangesIn(told, ranges))}</li>
        ))}
        {opening.holidays && <li>{told.say.onDay(told.say.holidays, rangesIn(told, opening.holidays))}</li>}
      </ul>
    ) : (
      told.say.hoursNotSaid
    ),
  },
]
