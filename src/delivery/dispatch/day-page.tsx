import { writeFullDay } from '#platform/time'
import { Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lanesOf, type OpenWorkday, DayHead } from '../workday/door.ts'
import { LaneBox } from './lane.tsx'
import { LeftOver, NotPlaced } from './left.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import type { DayPlan } from '../plan/door.ts'
import { inTroubleFirst, Troubles } from './troubles.tsx'
import { JustTaken } from './just-taken.tsx'

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
      <Troubles lanes={lanes} work={work} />
      <JustTaken work={work} before={before} now={c.var.now} />
      {lanes.length === 0 ? (
        <Empty title="Aucun vélo ce jour-là" text="Dites qui roule, et sur quel vélo.">
          <LinkButton href={`${dayAddress(open.day)}/equipe`}>Composer l’équipe</LinkButton>
        </Empty>
      ) : (
        <div class="lanes" data-version={work.kept?.version ?? 0}>
          {inTroubleFirst(lanes).map((lane) => (
            <LaneBox {...{ lane, work }} />
          ))}
          <LeftOver work={work} now={c.var.now} />
        </div>
      )}
    </div>,
  )
}
