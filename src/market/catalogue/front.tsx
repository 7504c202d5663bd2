import { parisDay } from '#platform/time'
import { AsWritten, Icon } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AlcoholBanner, shopSentences, useSaid } from '../words/door.ts'
import type { Front } from './read-front.ts'

/** Why one buys here, before the shelves: when it is brought, once for all the shops, what is in season, the farm. */
export function FrontOf({ front, c }: { front: Front; c: Ask }) {
  const { slot, towns, seasonal, farm } = front
  const { say, write, names } = useSaid(shopSentences)
  const today = parisDay(c.var.now)
  return (
    <>
      <ul class="front mt" aria-label={say.thisWeek}>
        <li>
          <Icon name="route" />
          <p>
            <b>
              {slot
                ? say.byBike(slot.day === today ? say.today : write.day(slot.day), write.clock(slot.from))
                : say.oneBasket}
            </b>
            <br />
            {say.once}
            {towns.length > 0 && say.towns(names(towns))}
          </p>
        </li>
        {seasonal.length > 0 && (
          <li>
            <Icon name="calendar" />
            <p>
              <b>{say.inSeason(write.month(today))}</b>
              <br />
              {seasonal.map(({ product }, n) => (
                <>
                  {n > 0 && write.comma}
                  <a href={`/marche/produits/${product.slug}`}>
                    <AsWritten>{product.name}</AsWritten>
                  </a>
                </>
              ))}
            </p>
          </li>
        )}
        {farm && (
          <li>
            <Icon name="basket" />
            <p>
              <b>
                <a href={`/marche/commerces/${farm.shop.slug}`}>
                  <AsWritten>{farm.shop.name}</AsWritten>
                </a>
              </b>
              <br />
              {farm.names.length > 0
                ? say.harvested(farm.shop.town, names(farm.names))
                : say.at(farm.shop.town)}
            </p>
          </li>
        )}
      </ul>
      {front.alcohol && <AlcoholBanner />}
    </>
  )
}
