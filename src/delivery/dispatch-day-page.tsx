import { randomUUID } from 'node:crypto'
import { capital, typo, writeCount } from '#platform/i18n'
import { parisDay, writeClock, writeFullDay } from '#platform/time'
import { Alert, Button, Empty, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lanesOf, type Lane } from './day-lanes.ts'
import { recipientOf, type OpenWorkday } from './dispatch-day.ts'
import { LaneBox } from './dispatch-lane.tsx'
import { LeftOver, NotPlaced } from './dispatch-left.tsx'
import { DayTabs, dayAddress, dispatchPage, type DayTab } from './dispatch-space.tsx'
import { breachWords, distanceWords, kilometres, kilos } from './dispatch-words.ts'
import { weightOf } from './order.ts'
import { changedBetween } from './take-back-plan.ts'
import type { DayPlan } from './plan-store.ts'
import type { Workday } from './workday.ts'

/** A day as its rounds, a lane for each bike: the first thing to read, and enough by itself. */
export function dayPage(c: Ask, open: OpenWorkday, before: DayPlan | undefined): Response {
  const { work } = open
  const lanes = lanesOf(work)
  return dispatchPage(
    c,
    { title: writeFullDay(open.day), scripts: ['dispatch'] },
    <div class="stack">
      <DayHead open={open} here="" now={c.var.now} />
      <NotPlaced work={work} />
      <LateBikes lanes={lanes} work={work} />
      <JustTaken work={work} before={before} now={c.var.now} />
      {lanes.length === 0 ? (
        <Empty title="Aucun vélo ce jour-là" text="Dites qui roule, et sur quel vélo.">
          <LinkButton href={`${dayAddress(open.day)}/equipe`}>Composer l’équipe</LinkButton>
        </Empty>
      ) : (
        <div class="lanes" data-day={open.day} data-version={work.kept?.version ?? 0}>
          {lanes.map((lane) => (
            <LaneBox {...{ lane, work }} />
          ))}
          <LeftOver work={work} now={c.var.now} />
        </div>
      )}
    </div>,
  )
}

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
  const plan = kept ? `, ${writeCount(live.length, 'vélo')}, ${kilometres(kept.distance_m)}` : ''
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

const PlanButton = ({ day, again }: { day: string; again: boolean }) => (
  <Form action={`/livraisons/jours/${day}/plan`} label="Planifier la journée">
    <input type="hidden" name="id" value={randomUUID()} />
    <Button icon="again">{again ? 'Replanifier' : 'Planifier la journée'}</Button>
  </Form>
)

function LateBikes({ lanes, work }: { lanes: Lane[]; work: Workday }) {
  const late = lanes.filter(({ round }) => (round?.breaches.length ?? 0) > 0)
  if (!work.underWay || late.length === 0) return null
  return (
    <Alert
      kind="late"
      title={late.length === 1 ? 'Un vélo est en retard' : `${late.length} vélos sont en retard`}
    >
      <ul>
        {late.map(({ shift, round }) => (
          <li>
            <b>{shift.bike.name}</b> :{' '}
            {round?.breaches
              .slice(0, 3)
              .map((one) => breachWords(one, (id) => recipientOf(work, id)))
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const RECENT_MS = 30 * 60_000

/** An order that came while the day was planned: which one, and what it moved. */
function JustTaken({ work, before, now }: { work: Workday; before: DayPlan | undefined; now: Date }) {
  const { kept } = work
  if (kept?.how !== 'order taken' || !before || now.getTime() - kept.madeAt.getTime() > RECENT_MS) return null
  const { added, changed, distance_m } = changedBetween(before, kept)
  if (added.length === 0) return null
  const names = added.map((id) => recipientOf(work, id)).join(', ')
  const moved =
    changed.length === 0
      ? 'Aucune autre ne change de vélo'
      : `${writeCount(changed.length, 'autre change', 'autres changent')} de vélo`
  return (
    <Alert title={typo(`Commande arrivée à ${writeClock(kept.madeAt)} : ${names}`)}>
      {typo(`${moved}, + ${kilometres(Math.max(0, distance_m))}.`)}
    </Alert>
  )
}
