import { professionals, readOrganisation, type PersonId } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { joinableTo, joinTeam, leaveTeam, teamOf } from '../team-store.ts'
import { FARM } from '../farm.ts'
import type { RefusedForm } from '../manage-frame.tsx'
import { requireRunner, type Inside } from '../access.ts'
import { teamPage } from './team-page.tsx'

const TEAM = `${FARM}/equipe`

/** Who works in the beds. */
export const teamSite = newSite()
  .get(TEAM, async (c) => showTeam(c, await requireRunner(c)))
  .post(TEAM, join)
  .post(`${TEAM}/:id/fin`, leave)

async function readTeam(c: Ask, { farm }: Inside) {
  const { db, now } = c.var
  const today = parisDay(now)
  const team = await teamOf(db, farm.id, today)
  const couriers = await professionals(db, 'courier', today, farm.organisationId)
  const all = await joinableTo(
    db,
    farm.organisationId,
    today,
    couriers.map((courier) => courier.personId),
  )
  const isIn = (personId: PersonId) => team.some((one) => one.personId === personId && one.untilDay === null)
  const joinable = all.filter(({ personId }) => !isIn(personId))
  return { team, joinable, today }
}

async function showTeam(c: Ask, inside: Inside, said: RefusedForm = {}): Promise<Response> {
  const read = await readTeam(c, inside)
  const stewards = await professionals(c.var.db, 'steward', read.today)
  const organisation = await readOrganisation(c.var.db, inside.farm.organisationId)
  return teamPage(c, {
    ...read,
    organisation: organisation?.name ?? inside.farm.name,
    stewards: [...new Set(stewards.map((steward) => steward.name))],
    ...said,
  })
}

async function join(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const form = await readForm(c, field.form({ person: field.id(), from: field.day() }))
  if (!form.ok) return showTeam(c, inside, { typed: form.typed, errors: form.errors })
  const { person, from } = form.value
  const { team, joinable } = await readTeam(c, inside)
  const places = team.filter(({ personId }) => personId === person)
  const isThere = places.some(({ fromDay, untilDay }) => fromDay <= from && untilDay === null)
  if (places.length === 0 && !joinable.some(({ personId }) => personId === person))
    return showTeam(c, inside, { typed: form.typed, errors: { person: 'Choisissez dans la liste.' } })
  const place = { farmId: inside.farm.id, personId: person, fromDay: from, by: inside.actor.personId }
  if (!isThere) await c.var.db.transaction((tx) => joinTeam(tx, place))
  sayNext(c, isThere ? 'Cette personne est déjà dans l’équipe' : 'C’est enregistré')
  return goTo(c, TEAM)
}

async function leave(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const personId = idIn(c)
  const { team, today } = await readTeam(c, inside)
  if (!team.some((one) => one.personId === personId)) throw notFound()
  await c.var.db.transaction((tx) => leaveTeam(tx, inside.farm.id, personId, today))
  sayNext(c, 'C’est enregistré')
  return goTo(c, TEAM)
}
