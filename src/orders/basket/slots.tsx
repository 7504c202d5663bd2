import { useSaid } from '#market'
import { capital } from '#platform/i18n'
import { Alert, Choices, Tabs } from '#platform/ui'
import { waySentences } from '../words/door.ts'
import type { BasketView, ShownHours } from './shown-basket.ts'

type DayHours = { hours: NonNullable<BasketView['hours']> }

/** The days that have a slot. */
export function Days({ hours: { days, day, none } }: DayHours) {
  const { say, write } = useSaid(waySentences)
  if (days.length === 0) return <Alert kind="wait" title={say.noDay} />
  return (
    <Tabs
      label={say.day}
      items={days.map((one) => ({
        href: `/panier?jour=${one}#payer`,
        label: none.has(one) ? say.dayWithout(capital(write.nearDay(one))) : capital(write.nearDay(one)),
        current: one === day,
      }))}
    />
  )
}

/** The hours of the day that is shown, or why there is none. */
export function Slots({ hours, chosen, fetched }: DayHours & { chosen: Date | null; fetched: boolean }) {
  const { say, write, names } = useSaid(waySentences)
  const { day, refusals, offers, without } = hours
  if (!day) return null
  if (refusals.length > 0)
    return (
      <Alert kind="wait" title={say.notOn(write.day(day))}>
        {refusals.map((one) => (
          <p>{one}</p>
        ))}
        {without.length > 0 && <p>{say.without(names(without))}</p>}
        <FirstDay hours={hours} />
      </Alert>
    )
  const hoursOf = ({ slot: { from, to } }: ShownHours) => say.fromTo(write.clock(from), write.clock(to))
  const fitting = offers.filter((one) => one.fits)
  const refused = offers.filter((one) => !one.fits)
  const kept = fitting.find(({ slot }) => slot.from.getTime() === chosen?.getTime()) ?? fitting[0]
  return (
    <>
      {fitting.length > 0 ? (
        <Choices
          name="slot"
          legend={say.hourOn(write.day(day))}
          options={fitting.map((one) => ({
            value: one.slot.from.toISOString(),
            label: hoursOf(one),
          }))}
          value={kept?.slot.from.toISOString()}
        />
      ) : (
        <Alert kind="wait" title={hours.nowhere ? say.noBikeAtAll : say.noBike}>
          {hours.nowhere && <p>{say.takeLess}</p>}
          <FirstDay hours={hours} />
          {fetched && (
            <p>
              <a href="/panier/retrait">{say.fetchFree}</a>
            </p>
          )}
        </Alert>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{say.whyNot}</summary>
          <ul>
            {refused.map((one) => (
              <li>{say.because(hoursOf(one), one.why)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The way to the first day that has hours, when this one was asked for. */
function FirstDay({ hours }: DayHours) {
  const { say } = useSaid(waySentences)
  if (!hours.possible) return null
  return (
    <p>
      <a href={`/panier?jour=${hours.possible}#payer`}>{say.firstDay}</a>
    </p>
  )
}
