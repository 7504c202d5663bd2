import { typo, writeList } from '#platform/i18n'
import { parisDay } from '#platform/time'
import {
  goTo,
  inOrderOf,
  newSite,
  notFound,
  readForm,
  field,
  sayNext,
  soundFields,
  wayBack,
  type Ask,
} from '#platform/web'
import { openDesk } from '../access.ts'
import { PRESCRIBING } from '../addresses.ts'
import { askDirectors } from './ask-directors.ts'
import { findDirectors } from './find-directors.ts'
import { prescribingPage, type RefusedWord, type Told } from './page.tsx'
import { prescribersAmong, saidOnceBy, savePrescriber } from './prescriber-store.ts'
import { faultsIn, saidOf, typedPrescriber } from './said-prescriber.ts'

/** In whose name the organisations of this desk prescribe immersions. */
export const prescriberSite = newSite()
  .get(PRESCRIBING, async (c) => show(c))
  .post(`${PRESCRIBING}/:id`, save)
  .post(`${PRESCRIBING}/:id/demander`, ask)

async function show(c: Ask, refused?: RefusedWord): Promise<Response> {
  const { own, actor } = await openDesk(c)
  const { db, now } = c.var
  const told: Told[] = []
  const known = await prescribersAmong(
    db,
    own.map(({ id }) => id),
  )
  for (const one of own)
    told.push({
      ...one,
      ...(await findDirectors(db, actor, one.id, parisDay(now))),
      now: known.find(({ organisationId }) => organisationId === one.id),
      said: await saidOnceBy(db, one.id),
    })
  return prescribingPage(c, PRESCRIBING, { told, refused })
}

/** @throws notFound for who does not direct that body */
async function save(c: Ask): Promise<Response> {
  const { own, actor } = await openDesk(c)
  const { db, now } = c.var
  const mine = own.find(({ id }) => id === c.req.param('id'))
  if (!mine || !(await findDirectors(db, actor, mine.id, parisDay(now))).isMine) throw notFound()
  const form = await readForm(c, typedPrescriber)
  const { typed } = form
  const faults = {
    ...faultsIn(soundFields(typedPrescriber, typed), mine.name),
    ...(form.ok ? {} : form.errors),
  }
  if (!form.ok || Object.keys(faults).length > 0)
    return show(c, { id: mine.id, errors: inOrderOf(typedPrescriber, faults), typed })
  const saved = { organisationId: mine.id, ...saidOf(form.value) }
  await db.transaction((tx) => savePrescriber(tx, saved, actor.personId, now))
  sayNext(c, 'C’est enregistré')
  return goTo(c, PRESCRIBING)
}

/** Who waits for a body of theirs asks who directs it, in one press. @throws notFound for who says it themselves, and for a body of others */
async function ask(c: Ask): Promise<Response> {
  const { own, actor } = await openDesk(c)
  const { db, now } = c.var
  const organisation = own.find(({ id }) => id === c.req.param('id'))
  if (!organisation || (await findDirectors(db, actor, organisation.id, parisDay(now))).isMine)
    throw notFound()
  const { typed } = await readForm(c, field.form({ to: field.optionalText(500) }))
  const names = await askDirectors(db, { organisation, by: actor, now })
  sayNext(c, typo(`C’est demandé à ${writeList(names)}`))
  return goTo(c, wayBack(typed['to'], PRESCRIBING))
}
