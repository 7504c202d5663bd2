import { newId } from '#platform/id'
import { addDays, parisDay, parisInstant, writeClock } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { RefusedForm } from '../frame.tsx'
import type { RequestId, TurnId } from '../ids.ts'
import type { PersonId } from '#people'
import { requestFilesOf } from '../request-store.ts'
import { french as common } from '../sentences.fr.ts'
import { roles, type Turn, type TurnRole } from '../turn.ts'
import { cancelTurn, companyOfTurn, turnsOf, turnsTaken } from '../turn-store.ts'
import { turnForm } from './form-page.tsx'
import { planningPage } from './page.tsx'
import { planTurn, type TurnRefusal } from './plan-turn.ts'
import { french as say } from './sentences.fr.ts'

/** Who goes where and when. */
export const planningSite = newSite()
  .get(`${COMPANY}/planning`, async (c) => {
    const inside = await openCompany(c)
    return planningPage(c, inside, await turnsOf(c.var.db, inside.company.id))
  })
  .get(`${COMPANY}/planning/ajouter`, async (c) => show(c, await openCompany(c)))
  .post(`${COMPANY}/planning`, plan)
  .post(`${COMPANY}/planning/:turn/enlever`, cancel)

async function show(c: Ask, inside: Inside, refused: RefusedForm = {}): Promise<Response> {
  const { db, now } = c.var
  const { id } = inside.company
  const files = (await requestFilesOf(db, id)).filter(
    ({ answer, givenOn, closedAt }) => answer === 'accepted' && !givenOn && !closedAt,
  )
  const asked = c.req.query('demande') ?? ''
  const typed = refused.typed?.['role']
  return turnForm(c, inside, {
    turns: await turnsOf(db, id),
    files,
    freshId: newId(),
    role: roleIn(typed) ?? (files.length > 0 ? 'on site' : 'phone'),
    request: files.find((file) => file.id === asked)?.id ?? files[0]?.id ?? '',
    day: addDays(parisDay(now), 1),
    ...refused,
  })
}

const roleIn = (typed: unknown): TurnRole | undefined => roles.find((one) => one === typed)

const clock = () =>
  field.text(5, say.clockWrong).refine((typed) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed), say.clockWrong)

const turnFields = field.form({
  id: field.id<TurnId>(common.reload),
  role: field.oneOf(roles),
  person: field.id<PersonId>(say.whoMissing),
  request: field.optionalId<RequestId>(),
  day: field.day(),
  from: clock(),
  to: clock(),
})

async function plan(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const form = await readForm(c, turnFields)
  const { typed } = form
  const again = (errors: Record<string, string>) => show(c, inside, { errors, typed })
  if (!form.ok) return again(form.errors)
  const { id, role, person: personId, request: requestId, day, from, to } = form.value
  const [startsAt, endsAt] = [
    parisInstant(day, from.padStart(5, '0')),
    parisInstant(day, to.padStart(5, '0')),
  ]
  if (endsAt <= startsAt) return again({ to: say.endsBefore })
  const wish = { id, role, personId, requestId, startsAt, endsAt }
  const planned = await planTurn(c.var.db, inside, wish, c.var.now)
  if (!planned.ok) return again(await faultsOf(c, inside, wish, planned.refusal))
  sayNext(c, say.kept)
  return goTo(c, companyAddress(inside.company.id, '/planning'))
}

/** A refusal is said beside what it is about; what somebody does already is said with its hours. */
async function faultsOf(
  c: Ask,
  { members }: Inside,
  wish: Pick<Turn, 'personId' | 'startsAt' | 'endsAt'>,
  refusal: TurnRefusal,
): Promise<Record<string, string>> {
  if (refusal === 'not of the group') return { person: say.whoMissing }
  if (refusal === 'no client') return { request: say.clientMissing }
  if (refusal === 'client not ready') return { request: say.notReady }
  const [taken] = await turnsTaken(c.var.db, wish.personId, wish)
  const name = members.find(({ personId }) => personId === wish.personId)?.called ?? ''
  if (!taken) return { person: say.whoMissing }
  const { role, startsAt, endsAt } = taken
  return { person: say.taken(name, common.roles[role], writeClock(startsAt), writeClock(endsAt)) }
}

async function cancel(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { company, actor } = inside
  const turnId = idIn<TurnId>(c, 'turn')
  if ((await companyOfTurn(c.var.db, turnId)) !== company.id) throw notFound()
  await c.var.db.transaction((tx) => cancelTurn(tx, company.id, turnId, actor.personId, c.var.now))
  sayNext(c, say.cancelled)
  return goTo(c, companyAddress(company.id, '/planning'))
}
