import { answerOutbox, clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import { parisInstant } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { openCompany, readersOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { type InsideWords, speakInside } from '../screen/door.ts'
import type { RequestId, TurnId } from '../ids.ts'
import type { PersonId } from '#people'
import { roles, type Turn } from '../turn.ts'
import { turnsTaken } from '../turn-store.ts'
import { showPlanning } from './show-planning.ts'
import { showTurnForm } from './show-turn-form.ts'
import { planTurn, type TurnRefusal } from './plan-turn.ts'
import { takeTurnOff } from './take-turn-off.ts'
import type { PlanningSentences } from './sentences.fr.ts'
import { planningSentences } from './sentences.ts'

/** Who goes where and when. */
export const planningSite = newSite()
  .get(`${COMPANY}/planning`, async (c) => showPlanning(c, await openCompany(c)))
  .get(`${COMPANY}/planning/ajouter`, async (c) => showTurnForm(c, await openCompany(c)))
  .post(`${COMPANY}/planning`, plan)
  .post(`${COMPANY}/planning/:turn/enlever`, cancel)

type Words = InsideWords & { say: PlanningSentences }

const turnFields = ({ say, common }: Words) =>
  field.form({
    ...clockFields,
    act: field.id<TurnId>(common.reload),
    role: field.oneOf(roles, common.fields.choose),
    person: field.id<PersonId>(say.whoMissing),
    request: field.optionalId<RequestId>(),
    day: field.day(common.fields.day, common.fields.wrongDay),
    from: field.clock(common.fields.clock),
    to: field.clock(common.fields.clock),
  })

/** Sent at once by a form, or by the telephone that kept it. */
async function plan(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerOutbox(c, await readersOf(c), async () => {
      const { errors } = await planOf(c, await openCompany(c))
      return errors
    })
  const inside = await openCompany(c)
  const { errors, typed } = await planOf(c, inside)
  if (Object.keys(errors).length > 0) return showTurnForm(c, inside, { errors, typed })
  sayNext(c, speakInside(c, inside, planningSentences).say.kept)
  return goTo(c, companyAddress(inside.company.id, '/planning'))
}

async function planOf(c: Ask, inside: Inside): Promise<{ errors: Record<string, string>; typed: Typed }> {
  const words = speakInside(c, inside, planningSentences)
  const { say } = words
  const form = await readForm(c, turnFields(words))
  const { typed } = form
  const again = (errors: Record<string, string>) => ({ errors, typed })
  if (!form.ok) return again(form.errors)
  const { act: id, role, person: personId, request: requestId, day, from, to, ...clocks } = form.value
  const [startsAt, endsAt] = [parisInstant(day, from), parisInstant(day, to)]
  if (endsAt <= startsAt) return again({ to: say.endsBefore })
  const wish = { id, role, personId, requestId, startsAt, endsAt }
  const at = trueTime(readClocks(clocks, c.var.now), c.var.now)
  const planned = await planTurn(c.var.db, inside, wish, at)
  if (!planned.ok) return again(await faultsOf(c, inside, wish, { ...words, refusal: planned.refusal }))
  return { errors: {}, typed }
}

/** A refusal is said beside what it is about; what somebody does already is said with its hours. */
async function faultsOf(
  c: Ask,
  { members }: Inside,
  wish: Pick<Turn, 'personId' | 'startsAt' | 'endsAt'>,
  { say, common, write, refusal }: Words & { refusal: TurnRefusal },
): Promise<Record<string, string>> {
  if (refusal === 'not of the group') return { person: say.whoMissing }
  if (refusal === 'past day') return { day: common.fields.pastDay }
  if (refusal === 'far day') return { day: common.fields.farDay }
  if (refusal === 'no client') return { request: say.clientMissing }
  if (refusal === 'client not ready') return { request: say.notReady }
  if (refusal === 'given') return { request: say.given }
  const [taken] = await turnsTaken(c.var.db, wish.personId, wish)
  const name = members.find(({ personId }) => personId === wish.personId)?.called ?? ''
  if (!taken) return { person: say.whoMissing }
  const { role, startsAt, endsAt } = taken
  return { person: say.taken(name, common.roles[role], write.clock(startsAt), write.clock(endsAt)) }
}

async function cancel(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { company, actor } = inside
  const turnId = idIn<TurnId>(c, 'turn')
  const off = await takeTurnOff(c.var.db, company.id, turnId, actor.personId, c.var.now)
  const { say } = speakInside(c, inside, planningSentences)
  if (!off.ok && off.refusal === 'no such turn') throw notFound()
  if (!off.ok) return showPlanning(c, inside, { turns: say.given })
  sayNext(c, say.cancelled)
  return goTo(c, companyAddress(company.id, '/planning'))
}
