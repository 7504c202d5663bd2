import { typo, writeEuros } from '#platform/i18n'
import { Alert, LinkButton } from '#platform/ui'
import { feeFor } from '../settings/door.ts'
import type { BasketView } from './shown-basket.ts'
import { Days, Slots } from './slots.tsx'

const NO_HUB = 'Ce marché ne livre pas encore, et rien ne peut encore y être retiré'

/** Where and when: the address that was said, then the hours of one day. The button that pays stands by the sum. */
export function BasketHours({ basket, hours, hub, settings, shown, feeCents, stop }: BasketView) {
  if (!hub)
    return (
      <Alert kind="wait" title={NO_HUB}>
        La structure qui le tient n’a pas encore de dépôt de vélos. Votre panier attend ici un mois.
      </Alert>
    )
  if (stop) return null
  if (!basket?.mode || !hours)
    return (
      <section class="panel stack" aria-labelledby="ou">
        <h2 class="t2" id="ou">
          Quand et où
        </h2>
        <p>
          {settings.pickup === 'yes'
            ? 'Tout arrive ensemble, à vélo, ou vous venez le chercher.'
            : 'Tout arrive ensemble, à vélo.'}
        </p>
        <p class="row">
          <LinkButton href="/panier/adresse" icon="home">
            {typo(`Me faire livrer, ${feeWords(feeFor(settings, 'delivery', shown.goodsCents))}`)}
          </LinkButton>
          {settings.pickup === 'yes' && (
            <LinkButton kind="quiet" href="/panier/retrait" icon="pin">
              Venir chercher, gratuit
            </LinkButton>
          )}
        </p>
      </section>
    )
  const total = shown.goodsCents + feeCents
  return (
    <form class="panel stack" id="payer" method="post" action="/panier/payer" novalidate>
      <h2 class="t2">Quand et où</h2>
      <p class="muted">
        {basket.mode === 'pickup'
          ? typo(`Vous venez chercher à ${hub.name}, ${hub.address}. `)
          : typo(`Tout arrive ensemble, ${basket.door?.address ?? ''}, ${basket.door?.town ?? ''}. `)}
        <a href={basket.mode === 'pickup' ? '/panier/retrait' : '/panier/adresse'}>Changer</a>
        {basket.mode === 'delivery' && settings.pickup === 'yes' && (
          <>
            {' ou '}
            <a href="/panier/retrait">venir chercher, gratuit</a>
          </>
        )}
      </p>
      <input type="hidden" name="total" value={total} />
      {hours.day && <input type="hidden" name="day" value={hours.day} />}
      <Days hours={hours} />
      <Slots hours={hours} chosen={basket.slotFrom} />
      <p>
        <a href="/panier/chaque-semaine">Ce panier chaque semaine</a>
      </p>
    </form>
  )
}

const feeWords = (cents: number): string => (cents === 0 ? 'gratuit' : writeEuros(cents))
