import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { GROUP, openGroupPage } from '../access.ts'
import { placeInSubgroup } from '../subgroup-store.ts'
import { traineesOf } from '../trainee-store.ts'
import { showTeam } from './show-team.ts'
import { trainerSite } from './trainer-routes.ts'
import { inviteSite } from './invite-routes.ts'

export const teamSite = newSite()
  .get(`${GROUP}/equipe`, team)
  .post(`${GROUP}/equipe/sous-groupes`, place)
  .route('/', trainerSite)
  .route('/', inviteSite)

async function team(c: Ask): Promise<Response> {
  return showTeam(c, await openGroupPage(c))
}

const placeForm = field.form({ person: field.id(), subgroup: field.oneOf(['A', 'B']) })

async function place(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, placeForm)
  const inGroup = await traineesOf(c.var.db, open.group.id)
  if (!form.ok || !inGroup.some(({ personId }) => personId === form.value.person)) throw notFound()
  const { person, subgroup } = form.value
  await c.var.db.transaction((tx) =>
    placeInSubgroup(tx, { groupId: open.group.id, personId: person, subgroup, at: c.var.now }),
  )
  sayNext(c, `C’est enregistré\u00A0: sous-groupe ${subgroup}`)
  return goTo(c, `/formation/${open.group.id}/equipe`)
}
