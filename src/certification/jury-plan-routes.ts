import { SEATS } from './jury.ts'
import { randomUUID } from 'node:crypto'
import { groupsWithIds, partnersOf, readGroup } from '#actions'
import { circlesOf, listOrganisations, professionals, relationsInCircle, requireActor } from '#people'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { employeFamilialGrid } from './grid-employe-familial.ts'
import { listGrids } from './grid-store.ts'
import { seatedIn } from './jury-ask.ts'
import { juryListPage } from './jury-list-page.tsx'
import { juryPage } from './jury-page.tsx'
import { planPage, planSentences } from './jury-plan-page.tsx'
import { countMarks } from './jury-mark-store.ts'
import { candidatesOf, completeJuror, juriesOf, juriesSeating, jurorsOf } from './jury-store.ts'
import { loadGrid } from './load-grid.ts'
import { planJury, type PlannedJuror } from './plan-jury.ts'

const juryForm = field.form({
  id: field.id(),
  groupe: field.id(),
  nature: field.oneOf(['jury', 'rehearsal'], 'Dites si c’est un jury ou un jury blanc.'),
  jour: field.day(),
  heure: field.optionalText(5),
  lieu: field.text(120),
  organisme: field.id(),
  grille: field.id(),
  president: field.oneOf(['1', '2', '3', '4', '5', '6'], 'Dites qui préside.'),
})

const completion = field.form({
  college: field.oneOf(['employers', 'professionals'], 'Choisissez le collège.'),
  personne: field.optionalId(),
})

export const juryPlanSite = newSite()
  .get('/certification/jury', async (c) => {
    const actor = requireActor(c)
    const groups = await groupsWithIds(
      c.var.db,
      await circlesOf(c.var.db, actor.personId, 'training lead', c.var.now),
    )
    const led = await juriesOf(
      c.var.db,
      groups.map((group) => group.id),
    )
    const seated = await juriesSeating(c.var.db, actor.personId)
    if (groups.length === 0 && seated.length === 0) throw notFound()
    return juryListPage(c, {
      groups,
      juries: [...led, ...seated.filter((one) => !led.some((jury) => jury.id === one.id))],
    })
  })
  .get('/certification/jury/nouveau', async (c) => {
    const groupId = c.req.query('groupe') ?? ''
    const choices = await choicesFor(c, groupId)
    return planPage(c, {
      ...choices,
      typed: { id: randomUUID(), groupe: groupId, lieu: choices.group.site, ...choices.usual },
      errors: {},
    })
  })
  .post('/certification/jury', async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, juryForm)
    const choices = await choicesFor(c, String(form.typed['groupe'] ?? ''))
    const again = (errors: Record<string, string>) => planPage(c, { ...choices, typed: form.typed, errors })
    if (!form.ok) return again(form.errors)
    const { value } = form
    if (value.heure && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value.heure))
      return again({ heure: 'Écrivez l’heure ainsi : 09:00' })
    if (!choices.grids.some((one) => one.id === value.grille))
      return again({ grille: 'Choisissez une grille de la liste.' })
    if (!choices.organisations.some((one) => one.id === value.organisme))
      return again({ organisme: 'Choisissez un organisme de la liste.' })
    const jury = {
      id: value.id,
      groupId: value.groupe,
      gridId: value.grille,
      kind: value.nature,
      heldOn: value.jour,
      startsAt: value.heure,
      place: value.lieu,
      organiserId: value.organisme,
      readFrom: null,
    }
    const jurors = jurorsIn(form.typed, value.president, choices.jurors)
    const planned = await planJury(c.var.db, { jury, jurors, by: actor.personId, at: c.var.now })
    if (!planned.ok) return again({ 'juror-1': planSentences[planned.refusal] })
    sayNext(c, 'Le jury est prévu')
    return goTo(c, `/certification/jury/${value.id}`)
  })
  .get('/certification/jury/:id', async (c) => {
    const { seat, grid } = await seatedIn(c)
    const candidates = await candidatesOf(c.var.db, seat.jury.id)
    const progress = await countMarks(c.var.db, seat.jury.id)
    const known = seat.leads ? await professionals(c.var.db, 'juror', seat.jury.heldOn) : []
    return juryPage(c, {
      seat,
      grid,
      candidates,
      progress,
      known,
      group: await readGroup(c.var.db, seat.jury.groupId),
    })
  })
  .post('/certification/jury/:id/membres/:juror', async (c) => {
    const { seat } = await seatedIn(c)
    const juror = (await jurorsOf(c.var.db, seat.jury.id)).find((one) => one.id === idIn(c, 'juror'))
    if (!seat.leads || !juror || juror.college) throw notFound()
    const form = await readForm(c, completion)
    if (form.ok) {
      const personId = juror.personId ?? form.value.personne
      const taken = personId && seat.jurors.some((one) => one.id !== juror.id && one.personId === personId)
      await completeJuror(c.var.db, juror.id, {
        college: form.value.college,
        personId: taken ? null : personId,
      })
      sayNext(c, 'C’est enregistré')
    }
    return goTo(c, `/certification/jury/${seat.jury.id}`)
  })

/** What the form offers, to who leads the group. @throws notFound for everybody else. */
async function choicesFor(c: Ask, groupId: string) {
  const { db, now } = c.var
  const actor = requireActor(c)
  const group = isId(groupId) ? await readGroup(db, groupId) : undefined
  const held = group ? await relationsInCircle(db, actor.personId, group.id, now) : []
  if (!group || !held.some((one) => one.relation === 'training lead')) throw notFound()
  await db.transaction((tx) => loadGrid(tx, employeFamilialGrid))
  const grids = await listGrids(db)
  const jurors = await professionals(db, 'juror', parisDay(now))
  const organisations = await listOrganisations(db, { limit: 500 })
  const usual =
    (await partnersOf(db, group.actionId)).find((one) => one.part === 'jury')?.organisationId ?? ''
  return { group, grids, jurors, organisations, usual: { organisme: usual } }
}

function jurorsIn(
  typed: Typed,
  president: string,
  known: { personId: string; name: string }[],
): PlannedJuror[] {
  return SEATS.flatMap((n): PlannedJuror[] => {
    const person = known.find((one) => one.personId === typed[`juror-${n}`])
    const college = typed[`college-${n}`]
    if (!person) return []
    return [
      {
        id: randomUUID(),
        personId: person.personId,
        name: person.name,
        college: college === 'employers' || college === 'professionals' ? college : null,
        part: String(n) === president ? 'president' : 'member',
      },
    ]
  })
}
