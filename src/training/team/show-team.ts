import { leads } from '#actions'
import { entriesOf, holds, professionals } from '#people'
import { parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { notFound, type Ask, type Typed } from '#platform/web'
import { newId } from '#platform/id'
import { openGroupPage, type OpenGroup } from '../access.ts'
import { alsoIn } from './elsewhere-store.ts'
import { teamPage } from './page.tsx'
import { subgroupsOf } from '../subgroup-store.ts'
import { bodiesToInvite } from './invite-trainer.ts'
import { traineesOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { invitationsTo } from './invitation-store.ts'

export async function showTeam(
  c: Ask,
  open: OpenGroup,
  errors: Errors = {},
  typed: Typed = {},
): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const trainers = await trainersOf(db, open.group.id)
  const inOffice = new Set(
    trainers.filter((one) => !one.untilDay || one.untilDay > today).map((one) => one.personId),
  )
  const trainees = await traineesOf(db, open.group.id)
  const leading = leads(open.actor, open.action)
  const possible = leading ? await professionals(db, 'trainer', today, open.action.leadId) : []
  return teamPage(
    c,
    open,
    {
      trainers: trainers.map((one) => ({ ...one, ended: !inOffice.has(one.personId) })),
      possible: possible.filter((one) => !inOffice.has(one.personId)),
      trainees,
      alsoIn: await alsoIn(db, open.group.id, today),
      entries: await entriesOf(
        db,
        trainees.map(({ personId }) => personId),
      ),
      subgroups: await subgroupsOf(db, open.group.id),
      today,
      leading,
      admits: holds(open.actor, 'training lead', open.action.leadId) && open.group.endsOn >= today,
      invitations: await invitationsTo(db, open.group.id),
      bodies: leading ? await bodiesToInvite(db, open.action.leadId, now) : [],
      freshId: newId(),
    },
    errors,
    typed,
  )
}

/** The group of the address, for who leads its action: its team is theirs. @throws notFound for everybody else. */
export async function ledGroup(c: Ask): Promise<OpenGroup> {
  const open = await openGroupPage(c)
  if (!leads(open.actor, open.action)) throw notFound()
  return open
}
