import { typo, writeList } from '#platform/i18n'
import { parisDay, writeClock, writeDay, writeMonth, type Day } from '#platform/time'
import { Icon } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AlcoholBanner } from '../law/door.ts'
import type { Front } from './read-front.ts'

/** Why one buys here, before the shelves: when it is brought, once for all the shops, what is in season, the farm. */
export function FrontOf({ front, c }: { front: Front; c: Ask }) {
  const { slot, towns, seasonal, farm } = front
  const today = parisDay(c.var.now)
  return (
    <>
      <ul class="front mt" aria-label="Cette semaine">
        <li>
          <Icon name="route" />
          <p>
            <b>
              {slot
                ? typo(
                    `À vélo ${slot.day === today ? 'aujourd’hui' : writeDay(slot.day)}, dès ${writeClock(slot.from)}`,
                  )
                : 'Un seul panier'}
            </b>
            <br />
            Tous les commerces, une seule livraison, un seul paiement.
            {towns.length > 0 && typo(` Nos vélos vont à : ${writeList(towns)}, et nulle part ailleurs.`)}
          </p>
        </li>
        {seasonal.length > 0 && (
          <li>
            <Icon name="calendar" />
            <p>
              <b>{typo(`De saison en ${monthName(today)}`)}</b>
              <br />
              {seasonal.map(({ product }, n) => (
                <>
                  {n > 0 && ', '}
                  <a href={`/marche/produits/${product.slug}`}>{product.name}</a>
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
                <a href={`/marche/commerces/${farm.shop.slug}`}>{farm.shop.name}</a>
              </b>
              <br />
              {typo(
                farm.names.length > 0
                  ? `Récolté à ${farm.shop.town} : ${writeList(farm.names)}.`
                  : `À ${farm.shop.town}.`,
              )}
            </p>
          </li>
        )}
      </ul>
      {front.alcohol && <AlcoholBanner />}
    </>
  )
}

const monthName = (today: Day): string => writeMonth(today).replace(/ \d+$/, '')
