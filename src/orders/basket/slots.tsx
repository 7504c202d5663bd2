import { typo } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Alert, Choices, Tabs } from '#platform/ui'
import { writeTabDay } from '../day-words.ts'
import type { BasketView } from './shown-basket.ts'

type DayHours = { hours: NonNullable<BasketView['hours']> }

/** The days that have a slot. */
export function Days({ hours: { days, day } }: DayHours) {
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

/** The hours of the day that is shown, or why there is none. */
export function Slots({ hours: { day, refusals, offers }, chosen }: DayHours & { chosen: Date | null }) {
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
  const kept = fitting.find(({ slot }) => slot.from.getTime() === chosen?.getTime()) ?? fitting[0]
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
          value={kept?.slot.from.toISOString()}
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
