import { AsWritten, Empty } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { shopSentences } from '../words/door.ts'
import type { Catalogue } from './catalogue.ts'
import { marketPage, termsAddress } from './frame.tsx'
import { OpenTag } from './open-tag.tsx'

/** Every shop, with what it is and whether it is open. */
export function shopsPage(c: Ask, catalogue: Catalogue): Response {
  const shops = [...catalogue.shops.values()]
  const say = speak(c, shopSentences)
  return marketPage(
    c,
    {
      title: say.keepersTitle,
      market: catalogue,
      description: say.keepersTold(say.countShops(shops.length)),
    },
    <div class="stack loose">
      <div class="row between">
        <h1 class="t3">{say.keepersTitle}</h1>
        <p class="muted">{say.countShops(shops.length)}</p>
      </div>
      {shops.length === 0 && <Empty icon="home" title={say.noShop} text={say.noShopText} />}
      <p>
        <a href={termsAddress(catalogue)}>{say.termsAndReturns}</a>
      </p>
      <ul class="shops">
        {shops.map((shop) => (
          <li class="panel stack tight">
            <h2 class="t1">
              <a href={`/marche/commerces/${shop.slug}`}>
                <AsWritten>{shop.name}</AsWritten>
              </a>
            </h2>
            <p class="muted">
              <AsWritten>{`${shop.sector}, ${shop.address}`}</AsWritten>
            </p>
            <OpenTag shop={shop} now={c.var.now} />
            <p>{shop.count > 0 ? say.countProducts(shop.count) : say.nothingOnSale}</p>
          </li>
        ))}
      </ul>
    </div>,
  )
}
