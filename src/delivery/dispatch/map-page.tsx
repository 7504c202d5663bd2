import { typo, writeCount } from '#platform/i18n'
import { Empty } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeFullDay } from '#platform/time'
import { LaneMark, lanesOf, DayHead, type OpenWorkday } from '../workday/door.ts'
import { LaneState } from './lane-state.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import { hourOf, kilometres } from '../measures.ts'
import { groundUnder } from '../ground/door.ts'
import { DayMap } from '../map/door.ts'

/** The day on a sheet of the town, with who rides what. */
export function mapPage(c: Ask, open: OpenWorkday): Response {
  const { day, work } = open
  const lanes = lanesOf(work).filter(({ round }) => round)
  return dispatchPage(
    c,
    { title: `Carte, ${writeFullDay(day)}` },
    <div class="stack">
      <DayHead open={open} here="carte" now={c.var.now} />
      {lanes.length === 0 ? (
        <Empty title="Rien à montrer" text="La carte se dessine quand la journée est planifiée." />
      ) : (
        <div class="aside">
          <ul class="side stack">
            {lanes.map((lane) => (
              <li class="row">
                <LaneMark number={lane.number} />
                <span>
                  <a href={`${dayAddress(day)}/tournees/${lane.shift.id}`}>{lane.shift.bike.name}</a>
                  {`, ${writeCount(lane.doors, 'porte')}, ${kilometres(lane.distance_m)}, retour ${hourOf(lane.round?.stops.at(-1)?.stop.arrival_s ?? 0, day)}`}
                </span>
                <LaneState lane={lane} />
              </li>
            ))}
          </ul>
          <div class="main stack">
            <DayMap
              day={work.bikeDay}
              lanes={lanes}
              label="Carte des tournées"
              ground={groundUnder(c, open.hub)}
            />
            <p class="muted">{typo('Les traits relient les arrêts : ils ne montrent pas les rues.')}</p>
          </div>
        </div>
      )}
    </div>,
  )
}
