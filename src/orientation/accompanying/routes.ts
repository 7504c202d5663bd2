import { randomUUID } from 'node:crypto'
import {
  askSamePerson,
  namedOf,
  organisationsOf,
  requireActing,
  requireActor,
  type Actor,
  type PersonId,
} from '#people'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  newSite,
  notFound,
  readForm,
  rowsAsked,
  sayNext,
  type Ask,
  type Site,
  type Typed,
} from '#platform/web'
import { openLived, type ListLived } from '../lived/door.ts'
import { namedFields, readDescribed } from '../proposals/door.ts'
import { mayLead, requireLed } from './access.ts'
import { ACCOMPANIED } from './accompaniment.ts'
import { startAccompaniment } from './start-accompaniment.ts'
import { endAccompaniment, resumeAccompaniment } from './end-accompaniment.ts'
import { beginPage, beginSentences } from './form-page.tsx'
import { listAccompanied } from './list-store.ts'
import { listPage } from './list-page.tsx'
import { accompanimentPage } from './page.tsx'
import { giveToColleague } from './give-to-colleague.ts'

/** Who is accompanied: written by their referent, outside of any action. */
export const newAccompaniedSite = (listLived: ListLived): Site =>
  newSite()
    .get(ACCOMPANIED, list)
    .get(`${ACCOMPANIED}/nouveau`, (c) => blank(c, {}))
    .post(`${ACCOMPANIED}/nouveau`, begin)
    .get(`${ACCOMPANIED}/:id`, async (c) => {
      const led = await requireLed(c)
      const { db, now } = c.var
      return accompanimentPage(c, led, {}, await openLived(db, led.actor, led.one.personId, listLived, now))
    })
    .post(`${ACCOMPANIED}/:id/fin`, end)
    .post(`${ACCOMPANIED}/:id/reprise`, resume)
    .post(`${ACCOMPANIED}/:id/referent`, give)

const PER_PAGE = 30

async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const directed = prescribersDirected(actor)
  const own = organisationsOf(actor, 'referent')
  const isReferent = own.length > 0
  if (!isReferent && directed.length === 0) throw notFound()
  const { rows: limit, whole: isWhole } = rowsAsked(c, PER_PAGE)
  const after = c.req.query('apres') ?? ''
  const filter = {
    over: c.req.query('etat') === 'terminees',
    search: (c.req.query('q') ?? '').slice(0, 100),
    after: /~[0-9a-f-]{36}$/.test(after) ? after : '',
    limit: limit + 1,
  }
  const rows = await listAccompanied(c.var.db, { referentId: actor.personId, own, directed }, filter)
  return listPage(c, { filter, rows, isReferent, isWhole })
}

/** What is prescribed is directed there: elsewhere a direction reads what its own rooms show. */
const prescribersDirected = (actor: Actor) => namedOf(actor, 'prescriber', 'direction').map(({ id }) => id)

const schema = field.form({
  ...namedFields,
  id: field.id(),
  organisationId: field.id('Choisissez votre organisme.'),
})

const blank = (c: Ask, form: { typed?: Typed; errors?: Record<string, string> }) => {
  const { organisations } = requireActing(c, 'referent')
  const typed = { ...form.typed }
  return beginPage(c, {
    organisations,
    id: String(typed['id'] || randomUUID()),
    typed,
    errors: form.errors ?? {},
  })
}

async function begin(c: Ask): Promise<Response> {
  const { actor } = requireActing(c, 'referent')
  const { db, now } = c.var
  const form = await readForm(c, schema)
  const { typed } = form
  if (!form.ok) return blank(c, { typed, errors: form.errors })
  const read = readDescribed({ ...form.value, mobility: [], comment: null }, parisDay(now))
  if (!read.ok) return blank(c, { typed, errors: read.errors })
  const { id, organisationId } = form.value
  const { who, answer } = read.described
  const done = await startAccompaniment(db, { id, organisationId, who, answer }, actor, now)
  if (done.ok) {
    sayNext(
      c,
      done.what === 'begun' ? 'Vous accompagnez cette personne' : 'Vous accompagniez déjà cette personne',
    )
    return goTo(c, `${ACCOMPANIED}/${done.id}`)
  }
  if (done.refusal === 'not yours') throw notFound()
  if (done.refusal === 'a colleague does')
    return blank(c, { typed, errors: { familyName: beginSentences[done.refusal] } })
  const frame = { room: 'orientation', space: 'Orientation' } as const
  return askSamePerson(c, actor, { to: `${ACCOMPANIED}/nouveau`, typed, who, known: done.known, ...frame })
}

async function end(c: Ask): Promise<Response> {
  const { actor, one } = await requireLed(c)
  const done = await endAccompaniment(c.var.db, one.id, actor, c.var.now)
  if (!done.ok) throw notFound()
  sayNext(c, 'C’est noté : vous n’accompagnez plus cette personne')
  return goTo(c, `${ACCOMPANIED}/${one.id}`)
}

async function resume(c: Ask): Promise<Response> {
  const led = await requireLed(c)
  const done = await resumeAccompaniment(c.var.db, led.one.id, led.actor, c.var.now)
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  if (!done.ok) return accompanimentPage(c, led, { resume: beginSentences['begun again'] })
  sayNext(c, 'C’est repris')
  return goTo(c, `${ACCOMPANIED}/${led.one.id}`)
}

const giveForm = field.form({ referent: field.id<PersonId>('Choisissez dans la liste.') })

async function give(c: Ask): Promise<Response> {
  const led = await requireLed(c)
  const { db, now } = c.var
  const form = await readForm(c, giveForm)
  if (!form.ok) return accompanimentPage(c, led, form.errors)
  const given = await giveToColleague(db, { id: led.one.id, referentId: form.value.referent }, led.actor, now)
  if (!given.ok) {
    if (given.refusal === 'not yours') throw notFound()
    return accompanimentPage(c, led, { referent: beginSentences[given.refusal] })
  }
  sayNext(c, 'C’est noté : qui accompagne maintenant est prévenu')
  const still = await mayLead(db, led.actor, { ...led.one, referentId: form.value.referent })
  return goTo(c, still ? `${ACCOMPANIED}/${led.one.id}` : ACCOMPANIED)
}
