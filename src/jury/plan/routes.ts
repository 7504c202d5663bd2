import { randomUUID } from 'node:crypto'
import { groupsWithIds, partnersOf, readGroup, type GroupId } from '#actions'
import { circlesOf, directs, organisationsOf, requireActor, roles, worksAs, type PersonId } from '#people'
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
  possibleDay,
} from '#platform/web'
import { asId, newId } from '#platform/id'
import { SEATS } from '../jury.ts'
import { completeJuror, namePresident, type Completed } from './complete-juror.ts'
import { eligibleJurors } from './list-eligible-jurors.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { listGrids } from '../grid-store.ts'
import { seatedIn } from '../access.ts'
import { juryListPage } from './list-page.tsx'
import { juryPage } from './page.tsx'
import { jurorSentences, planPage, planSentences } from './plan-page.tsx'
import { leadsGroup } from '../find-seat.ts'
import { knowsCandidates } from '../seat.ts'
import { countMarks } from './progress-store.ts'
import { candidatesOf } from '../candidate-store.ts'
import { juriesHeldBy, juriesOf, juriesSeating } from '../store.ts'
import { loadGrid } from '../load-grid.ts'
import { planJury, type PlannedJuror } from './plan-jury.ts'
import type { JurorId, JuryId } from '../ids.ts'

const juryForm = field.form({
  id: field.id(),
  group: field.id(),
  kind: field.oneOf(['jury', 'rehearsal'], 'Dites si c’est un jury ou un jury blanc.'),
  heldOn: possibleDay(),
  startsAt: field.optionalText(5),
  place: field.text(120),
  organiser: field.id(),
  grid: field.id(),
  president: field.oneOf(['1', '2', '3', '4', '5', '6'], 'Dites qui préside.'),
})

const completion = field.form({
  college: field.oneOf(['employers', 'professionals'], 'Choisissez le collège.'),
  person: field.optionalId(),
})

const presidency = field.form({ juror: field.id('Dites qui préside.') })

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
    const held = await juriesHeldBy(c.var.db, organisationsOf(actor, ...roles))
    const juries = new Map([...led, ...seated, ...held].map((jury) => [jury.id, jury]))
    const judges = worksAs(actor, 'juror', 'training lead') || directs(actor, 'jury')
    if (groups.length === 0 && juries.size === 0 && !judges) throw notFound()
    return juryListPage(c, { groups, juries: [...juries.values()] })
  })
  .get('/certification/jury/nouveau', async (c) => {
    const groupId = c.req.query('groupe') ?? ''
    const choices = await choicesFor(c, asId(groupId))
    return planPage(c, {
      ...choices,
      typed: { id: randomUUID(), group: groupId, place: choices.group.site, ...choices.usual },
      errors: {},
    })
  })
  .post('/certification/jury', async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, juryForm)
    const choices = await choicesFor(c, asId(String(form.typed['group'] ?? '')))
    const again = (errors: Record<string, string>) => planPage(c, { ...choices, typed: form.typed, errors })
    if (!form.ok) return again(form.errors)
    const { value } = form
    if (value.startsAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value.startsAt))
      return again({ startsAt: 'Écrivez l’heure ainsi : 09:00' })
    if (!choices.grids.some((one) => one.id === value.grid))
      return again({ grid: 'Choisissez une grille de la liste.' })
    if (!choices.organisers.some((one) => one.organisationId === value.organiser))
      return again({ organiser: 'Choisissez un organisme de la liste.' })
    const jury = {
      id: value.id,
      groupId: value.group,
      gridId: value.grid,
      kind: value.kind,
      heldOn: value.heldOn,
      startsAt: value.startsAt,
      place: value.place,
      organiserId: value.organiser,
      readFrom: null,
    }
    const jurors = jurorsIn(form.typed, value.president, choices.jurors)
    const planned = await planJury(c.var.db, { jury, jurors, by: actor.personId, at: c.var.now })
    if (!planned.ok) {
      const errors = { 'juror-1': planSentences[planned.refusal] }
      const other = planned.refusal === 'planned otherwise' ? { planned: jury.id } : {}
      return planPage(c, { ...choices, typed: form.typed, errors, ...other })
    }
    sayNext(c, 'Le jury est prévu')
    return goTo(c, `/certification/jury/${value.id}`)
  })
  .get('/certification/jury/:id', async (c) => shownJury(c))
  .post('/certification/jury/:id/membres/:juror', async (c) => {
    const juryId = await ledJury(c, idIn(c, 'juror'))
    const form = await readForm(c, completion)
    if (!form.ok) return shownJury(c, Object.values(form.errors)[0])
    const { college, person: personId } = form.value
    const about = { juryId, jurorId: idIn(c, 'juror'), at: c.var.now }
    return completed(c, juryId, await completeJuror(c.var.db, { ...about, college, personId }))
  })
  .post('/certification/jury/:id/presidence', async (c) => {
    const form = await readForm(c, presidency)
    const juryId = await ledJury(c, form.ok ? form.value.juror : undefined)
    if (!form.ok) return shownJury(c, Object.values(form.errors)[0])
    const about = { juryId, jurorId: form.value.juror, at: c.var.now }
    return completed(c, juryId, await namePresident(c.var.db, about))
  })

async function shownJury(c: Ask, refused?: string): Promise<Response> {
  const { db } = c.var
  const { seat, grid } = await seatedIn(c)
  const { id, groupId, heldOn } = seat.jury
  const knows = knowsCandidates(seat)
  const group = await readGroup(db, groupId)
  return juryPage(c, {
    seat,
    grid,
    candidates: knows ? await candidatesOf(db, id) : [],
    progress: knows ? await countMarks(db, id) : [],
    known: seat.leads && group ? await eligibleJurors(db, group, heldOn) : [],
    group,
    refused,
  })
}

/** The jury of the address, for who plans it. @throws notFound for everybody else, and when nobody sits there by that id. */
async function ledJury(c: Ask, jurorId: JurorId | undefined): Promise<JuryId> {
  const { seat } = await seatedIn(c)
  if (!seat.leads || (jurorId && seat.jurors.every((one) => one.id !== jurorId))) throw notFound()
  return seat.jury.id
}

async function completed(c: Ask, juryId: JuryId, done: Completed): Promise<Response> {
  if (!done.ok) return shownJury(c, jurorSentences[done.refusal])
  sayNext(c, 'C’est enregistré')
  return goTo(c, `/certification/jury/${juryId}`)
}

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
  return { group, grids, jurors, organisers, usual: { organiser: organisers[0]?.organisationId ?? '' } }
}

function jurorsIn(
  typed: Typed,
  president: string,
  known: { personId: PersonId; name: string }[],
): PlannedJuror[] {
  return SEATS.flatMap((n): PlannedJuror[] => {
    const person = known.find((one) => one.personId === typed[`juror-${n}`])
    const college = typed[`college-${n}`]
    if (!person) return []
    return [
      {
        id: newId(),
        personId: person.personId,
        name: person.name,
        college: college === 'employers' || college === 'professionals' ? college : null,
        part: String(n) === president ? 'president' : 'member',
      },
    ]
  })
}
