import { requireActor, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { newSite, type Ask, type Site } from '#platform/web'
import { beginPage, beginsIn } from './begin-page.tsx'
import { tallyOfReach } from '../figures/door.ts'
import { monthPage } from './page.tsx'
import { countActivities, countMonth } from './store.ts'
import { teamOn } from './team-store.ts'
import { monthIn } from './month.ts'
import { openInsertion } from '../access.ts'
import { findInside } from '../find-inside.ts'
import type { Inside, Reach } from '../reach.ts'
import { teamPage } from './team-page.tsx'
import { toCheck } from '../cddis/door.ts'

/** Where this reader reads the immersions of each of these people; nothing of whose they do not. */
export type ImmersionPages = (
  db: Db,
  actor: Actor,
  personIds: readonly PersonId[],
  now: Date,
) => Promise<ReadonlyMap<PersonId, { href: string }>>

export const newMonthSite = (immersionPages: ImmersionPages): Site =>
  newSite().get('/insertion', async (c) => show(c, immersionPages))

async function show(c: Ask, immersionPages: ImmersionPages): Promise<Response> {
  const actor = requireActor(c)
  const begins = beginsIn(actor)
  if (begins && !(await findInside(c.var.db, actor, c.var.now))) return beginPage(c, begins)
  const inside = await openInsertion(c, 'direction', 'integration adviser', 'technical supervisor', 'funder')
  return inside.seat === 'technical supervisor' ? team(c, inside, immersionPages) : month(c, inside)
}

async function team(c: Ask, inside: Inside, immersionPages: ImmersionPages): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const members = await teamOn(db, inside.reach, today)
  const ids = members.map(({ personId }) => personId)
  const immersions = await immersionPages(db, inside.actor, ids, now)
  return teamPage(c, { inside, today, team: members, immersions })
}

/** Whom this reader may count: a funder counts everybody of the action, and knows nobody by name. */
const countedBy = ({ seat, actionIds, reach }: Inside): Reach =>
  seat === 'funder' ? { actionIds, pathIds: [] } : reach

async function month(c: Ask, inside: Inside): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const asked = monthIn(c.req.query('mois'), today)
  const reach = countedBy(inside)
  const waiting = inside.seat === 'funder' ? { cddis: [], exits: [] } : await toCheck(db, inside.reach, today)
  return monthPage(c, {
    inside,
    month: asked,
    today,
    activities: await countActivities(db, inside.actionIds, asked.on),
    people: await countMonth(db, reach, asked),
    tally: await tallyOfReach(db, reach, asked.on),
    waiting: waiting.cddis.length + waiting.exits.length,
  })
}
