import { LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { type Catalogue, addressOfQuery, marketPage, waitAddress } from '../catalogue/door.ts'
import type { ProductId } from '../ids.ts'
import { productSentences } from '../words/door.ts'

/** A product that is not, or no longer, on sale: what it was is not shown. One that was `withdrawn` may come back with its season. */
export function goneProductPage(
  c: Ask,
  market: Pick<Catalogue, 'name' | 'slug'> | undefined,
  withdrawn: ProductId | undefined,
): Response {
  const say = speak(c, productSentences)
  return marketPage(
    c,
    { title: say.gone, market, status: 404 },
    <div class="stack">
      <h1 class="t3">{say.gone}</h1>
      <p>{say.goneText}</p>
      {withdrawn && (
        <LinkButton href={waitAddress(withdrawn)} icon="mail">
          {say.tellIfBack}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={addressOfQuery({ marche: market?.slug ?? undefined })}>
        {say.seeAll}
      </LinkButton>
    </div>,
  )
}
