import { randomUUID } from 'node:crypto'
import { partnersOf, readGroup, type GroupId } from '#actions'
import { requireActor } from '#people'
import { parisDay } from '#platform/time'
import { goTo, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { leadsGroup } from '../find-seat.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { listGrids } from '../grid-store.ts'
import { loadGrid } from '../load-grid.ts'
import { eligibleJurors } from './list-eligible-jurors.ts'
import { isClock, jurorsIn, juryForm } from './plan-form.ts'
import { planJury } from './plan-jury.ts'
import { planPage } from './plan-page.tsx'
import { planSentences } from './plan-sentences.ts'

export const juryPlannedSite = newSite()
  .get('/certification/jury/nouveau', async (c) => {
    const groupId = c.req.query('groupe') ?? ''
    const choices = await choicesFor(c, asId(groupId))
    const organiser = choices.organisers[0]?.organisationId ?? ''
    const typed = { id: randomUUID(), group: groupId, place: choices.group.site, organiser }
    return planPage(c, { ...choices, typed, errors: {} })
  })
  .post('/certification/jury', async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, juryForm)
    const choices = await choicesFor(c, asId(String(form.typed['group'] ?? '')))
    const again = (errors: Record<string, string>, more: { planned?: string } = {}) =>
      planPage(c, { ...choices, typed: form.typed, errors, ...more })
    if (!form.ok) return again(form.errors)
    const { value } = form
    if (value.startsAt && !isClock(value.startsAt))
      return again({ startsAt: 'Écrivez l’heure ainsi : 09:00' })
    if (!choices.grids.some((one) => one.id === value.grid))
      return again({ grid: 'Choisissez une grille de la liste.' })
    if (!choices.organisers.some((one) => one.organisationId === value.organiser))
      return again({ organiser: 'Choisissez un organisme de la liste.' })
    const { id, group: groupId, grid: gridId, kind, heldOn, startsAt, place, organiser: organiserId } = value
    const jury = { id, groupId, gridId, kind, heldOn, startsAt, place, organiserId, readFrom: null }
    const jurors = jurorsIn(form.typed, value.president, choices.jurors)
    const planned = await planJury(c.var.db, { jury, jurors, by: actor.personId, at: c.var.now })
    if (!planned.ok)
      return again(
        { 'juror-1': planSentences[planned.refusal] },
        planned.refusal === 'planned otherwise' ? { planned: id } : {},
      )
    sayNext(c, 'Le jury est prévu')
    return goTo(c, `/certification/jury/${id}`)
  })

/** What the form offers, to who leads the group. @throws notFound for everybody else. */
async function choicesFor(c: Ask, groupId: GroupId) {
  const { db, now } = c.var
  const actor = requireActor(c)
  const group = isId(groupId) ? await readGroup(db, groupId) : undefined
  if (!group || !(await leadsGroup(db, actor.personId, group.id, now))) throw notFound()
  await db.transaction((tx) => loadGrid(tx, employeFamilialGrid))
  const grids = await listGrids(db)
  const jurors = await eligibleJurors(db, group, parisDay(now))
  const organisers = (await partnersOf(db, group.actionId)).filter((one) => one.part === 'jury')
  return { group, grids, jurors, organisers }
}
