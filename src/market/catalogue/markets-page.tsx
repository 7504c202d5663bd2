import { AsWritten, Empty } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { shopSentences } from '../words/door.ts'
import { addressOfQuery } from './query.ts'
import { marketPage } from './frame.tsx'
import type { OpenMarket } from './markets-store.ts'

/** The markets of the territory, for who has not chosen one. */
export function marketsPage(c: Ask, markets: readonly OpenMarket[], status: 200 | 404): Response {
  const say = speak(c, shopSentences)
  return marketPage(
    c,
    {
      title: say.markets,
      market: undefined,
      description: say.marketsTold(say.countMarkets(markets.length)),
      status,
    },
    <div class="stack loose">
      <div class="row between">
        <h1 class="t3">{say.markets}</h1>
        <p class="muted">{say.countMarkets(markets.length)}</p>
      </div>
      {markets.length === 0 && <Empty icon="home" title={say.noMarket} text={say.comeBack} />}
      <ul class="shops">
        {markets.map(({ slug, name, town, shops }) => (
          <li class="panel stack tight">
            <h2 class="t1">
              <a href={addressOfQuery({ marche: slug })}>
                <AsWritten>{name}</AsWritten>
              </a>
            </h2>
            <p class="muted">
              <AsWritten>{town}</AsWritten>
            </p>
            <p>{shops > 0 ? say.countShops(shops) : say.shopsComing}</p>
          </li>
        ))}
      </ul>
    </div>,
  )
}
