import { typo, writeEuros } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Alert, Choices, LinkButton, Tabs } from '#platform/ui'
import { writeTabDay } from '../day-words.ts'
import { feeFor } from '../settings/door.ts'
import type { BasketShown } from './shown-basket.ts'

const NO_HUB = 'Ce marché ne livre pas encore, et rien ne peut encore y être retiré'

/** Where and when: the address that was said, then the hours of one day. The button that pays stands by the sum. */
export function BasketHours({ basket, hours, hub, settings, shown, feeCents, stop }: BasketShown) {
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
        <p>Tout arrive ensemble, à vélo, ou vous venez le chercher.</p>
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
      <Slots hours={hours} />
    </form>
  )
}

const feeWords = (cents: number): string => (cents === 0 ? 'gratuit' : writeEuros(cents))

type Shown = { hours: NonNullable<BasketShown['hours']> }

function Days({ hours: { days, day } }: Shown) {
  if (days.length === 0)
    return <Alert kind="wait" title="Aucune heure n’est proposée ces jours-ci. Revenez demain." />
  return (
    <Tabs
      label="Jour"
      items={days.map((one) => ({
        href: `/panier?jour=${one}#payer`,
        label: writeTabDay(one),
        current: one === day,
      }))}
    />
  )
}

function Slots({ hours: { day, refusals, offers } }: Shown) {
  if (!day) return null
  if (refusals.length > 0)
    return (
      <Alert kind="wait" title={`Pas ${writeDay(day)}`}>
        {refusals.map((one) => (
          <p>{one}</p>
        ))}
      </Alert>
    )
  const fitting = offers.filter((one) => one.fits)
  const refused = offers.filter((one) => !one.fits)
  return (
    <>
      {fitting.length > 0 ? (
        <Choices
          name="slot"
          legend={`Heure, ${writeDay(day)}`}
          options={fitting.map(({ slot }) => ({
            value: slot.from.toISOString(),
            label: typo(`${writeClock(slot.from)} à ${writeClock(slot.to)}`),
          }))}
          value={fitting[0]?.slot.from.toISOString()}
        />
      ) : (
        <Alert kind="wait" title="Aucun vélo ne peut ce jour-là. Choisissez un autre jour." />
      )}
      {refused.length > 0 && (
        <details>
          <summary>Pourquoi pas les autres heures</summary>
          <ul>
            {refused.map(({ slot, why }) => (
              <li>{typo(`${writeClock(slot.from)} à ${writeClock(slot.to)} : ${why}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
