import { randomUUID } from 'node:crypto'
import { capital, typo, writeCount } from '#platform/i18n'
import { parisDay, writeClock, writeFullDay } from '#platform/time'
import { Button, Form, Heading } from '#platform/ui'
import type { OpenWorkday } from './open-workday.ts'
import { DayTabs, dayAddress, type DayTab } from '../space.tsx'
import { distanceWords } from '../plan/door.ts'
import { kilometres, kilos } from '../measures.ts'
import { weightOf } from '../order.ts'

/** The head of every page of a day: what it holds, and the one button. */
export function DayHead({
  open: { hub, day, work },
  here,
  now,
}: {
  open: OpenWorkday
  here: DayTab
  now: Date
}) {
  const { rows, kept, live } = work
  const orders = writeCount(rows.orders.length, 'commande')
  const weight = kilos(rows.orders.reduce((sum, order) => sum + weightOf(order), 0))
  const plan = kept ? `, ${bikesOf(live.length, rows.shifts.length)}, ${kilometres(kept.distance_m)}` : ''
  return (
    <>
      <Heading title={capital(writeFullDay(day))} over={hub.name} lead={`${orders}, ${weight}${plan}`}>
        {day >= parisDay(now) && rows.orders.length > 0 && <PlanButton day={day} again={Boolean(kept)} />}
      </Heading>
      <DayTabs {...{ day, here }} />
      {kept && (
        <p class="muted">
          {distanceWords(rows)}. {work.underWay && typo(`Vu à ${writeClock(now)}. `)}
          {work.underWay && <a href={dayAddress(day)}>Actualiser</a>}
        </p>
      )}
    </>
  )
}

/** Those that the plan needs, among those that somebody rides. */
const bikesOf = (needed: number, ridden: number): string =>
  needed === ridden ? writeCount(needed, 'vélo') : `${writeCount(needed, 'vélo')} sur ${ridden}`

const PlanButton = ({ day, again }: { day: string; again: boolean }) => (
  <Form action={`/livraisons/jours/${day}/plan`} label="Planifier la journée">
    <input type="hidden" name="id" value={randomUUID()} />
    <Button icon="again">{again ? 'Replanifier' : 'Planifier la journée'}</Button>
  </Form>
)
