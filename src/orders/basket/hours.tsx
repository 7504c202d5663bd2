import { useSaid } from '#market'
import { Alert, LinkButton } from '#platform/ui'
import { feeFor } from '../settings/door.ts'
import { basketSentences, waySentences } from '../words/door.ts'
import type { BasketView } from './shown-basket.ts'
import { Days, Slots } from './slots.tsx'

/** Where and when: the address that was said, then the hours of one day. The button that pays stands by the sum. */
export function BasketHours({ basket, hours, hub, settings, shown, feeCents, stop }: BasketView) {
  const { say } = useSaid(waySentences)
  const total = shown.goodsCents + feeCents
  if (!hub)
    return (
      <Alert kind="wait" title={say.noHub}>
        {say.noHubText}
      </Alert>
    )
  if (stop) return null
  if (!basket?.mode || !hours)
    return <ChooseWay fetched={settings.pickup} fee={feeFor(settings, 'delivery', shown.goodsCents)} />
  return (
    <form class="panel stack" id="payer" method="post" action="/panier/payer" novalidate>
      <h2 class="t2">{say.whereAndWhen}</h2>
      <p class="muted">
        {basket.mode === 'pickup'
          ? say.fetchAt(hub.name, hub.address)
          : say.bringTo(basket.door?.address ?? '', basket.door?.town ?? '')}
        <a href={basket.mode === 'pickup' ? '/panier/retrait' : '/panier/adresse'}>{say.change}</a>
        {basket.mode === 'delivery' && settings.pickup === 'yes' && (
          <>
            {say.or}
            <a href="/panier/retrait">{say.orFetch}</a>
          </>
        )}
      </p>
      <input type="hidden" name="total" value={total} />
      {hours.day && <input type="hidden" name="day" value={hours.day} />}
      <Days hours={hours} />
      <Slots
        hours={hours}
        chosen={basket.slotFrom}
        fetched={basket.mode === 'delivery' && settings.pickup === 'yes'}
      />
      <p>
        <a href="/panier/chaque-semaine">{say.everyWeek}</a>
      </p>
    </form>
  )
}

/** Brought, or fetched where the market lets one. */
function ChooseWay({ fetched, fee }: { fetched: 'yes' | 'no'; fee: number }) {
  const { say, write } = useSaid(waySentences)
  const { free } = useSaid(basketSentences).say
  return (
    <section class="panel stack" aria-labelledby="ou">
      <h2 class="t2" id="ou">
        {say.whereAndWhen}
      </h2>
      <p>{fetched === 'yes' ? say.broughtOrFetched : say.allBrought}</p>
      <p class="row">
        <LinkButton href="/panier/adresse" icon="home">
          {say.bring(fee === 0 ? free : write.euros(fee))}
        </LinkButton>
        {fetched === 'yes' && (
          <LinkButton kind="quiet" href="/panier/retrait" icon="pin">
            {say.fetchFree}
          </LinkButton>
        )}
      </p>
    </section>
  )
}
