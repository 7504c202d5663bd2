import { typo, writeCount } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Alert, Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import {
  lanesOf,
  type Lane,
  recipientOf,
  type OpenWorkday,
  DayHead,
  breachWords,
  type Workday,
} from '../workday/door.ts'
import { LaneBox } from './lane.tsx'
import { LeftOver, NotPlaced } from './left.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import { kilometres } from '../measures.ts'
import { changedBetween } from './take-back-plan.ts'
import type { DayPlan } from '../plan/door.ts'

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
