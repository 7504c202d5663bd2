import type { ComponentChildren } from 'preact'
import { shopSentences, useSaid, waitAddress } from '#market'
import { AsWritten } from '#platform/ui'
import { lineAnchor } from '../basket/door.ts'
import { accountSentences } from '../words/door.ts'
import type { Again, Missing } from './find-again.ts'
import { OfferLine, type Put } from './offer-line.tsx'

type Props = Pick<Again, 'missing'> & {
  put: Put | null
  /** What may be done with a product that is missing, drawn under it. */
  tools?: (one: Missing) => ComponentChildren
}

/** What cannot be had again, each with the likeliest other product. `put`: null where nothing may be put anywhere. */
export function MissingList({ missing, put, tools }: Props) {
  const { say } = useSaid(accountSentences)
  const { tellMe, which } = useSaid(shopSentences).say
  return (
    <ul class="lines">
      {missing.map((one) => {
        const { wanted, why, offer, likely } = one
        return (
          <li class="stack tight" id={lineAnchor(wanted.productId)}>
            <p>
              <b>
                <AsWritten>{wanted.name}</AsWritten>
              </b>
              {say.missed[why]}{' '}
              {(why === 'gone' || why === 'sold out') && (
                <a href={waitAddress(wanted.productId)}>
                  {tellMe}
                  <span class="vh">{which(wanted.name)}</span>
                </a>
              )}
            </p>
            {why === 'sold otherwise' && offer ? (
              <p>
                <a href={`/marche/produits/${offer.product.slug}`}>{say.howItSells}</a>
              </p>
            ) : (
              likely && <OfferLine offer={likely} put={put} over={say.rather} />
            )}
            {tools?.(one)}
          </li>
        )
      })}
    </ul>
  )
}
