import { newId } from '#platform/id'
import { writeCount } from '#platform/i18n'
import { addDays } from '#platform/time'
import { goTo, newSite, sayNext, type Ask } from '#platform/web'
import type { ShiftId } from '../ids.ts'
import { copyTeam } from './copy-team.ts'
import { dayIn, openWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { requireDispatcher } from '../access.ts'
import { shiftsOfDay } from '../shift-store.ts'
import { teamPage } from './team-pages.tsx'
import { newShift, showShift, keepShift } from './shift-routes.ts'
import { askWithdrawal, withdraw } from './withdraw-routes.ts'

const TEAM = '/livraisons/jours/:day/equipe'

/** Who rides which bike on a day. */
export const teamSite = newSite()
  .get(TEAM, team)
  .post(`${TEAM}/copier`, copy)
  .get(`${TEAM}/nouveau`, newShift)
  .get(`${TEAM}/:shift`, showShift)
  .post(`${TEAM}/:shift`, keepShift)
  .get(`${TEAM}/:shift/retirer`, askWithdrawal)
  .post(`${TEAM}/:shift/retirer`, withdraw)

async function team(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return teamPage(c, open, (await shiftsOfDay(c.var.db, open.hub.id, addDays(open.day, -7))).length)
}

async function copy(c: Ask): Promise<Response> {
  const { hub, actor } = await requireDispatcher(c)
  const day = dayIn(c)
  const copied = await copyTeam(c.var.db, {
    hub,
    day,
    by: actor.personId,
    at: c.var.now,
    newId: () => newId<ShiftId>(),
  })
  sayNext(c, copied === 0 ? 'Rien n’a pu être copié' : writeCount(copied, 'vélo copié', 'vélos copiés'))
  return goTo(c, `${dayAddress(day)}/equipe`)
}
