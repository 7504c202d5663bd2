import { randomUUID } from 'node:crypto'
import { askSamePerson } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, isId, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import type { GroupId } from '#actions'
import { requireRun, type Run } from '../access.ts'
import { addPersonPage, addSentences } from './add-person-page.tsx'
import { addPerson } from './add-person.ts'
import { openGroups } from '../decisions/door.ts'
import { describedFields, readDescribed } from './described.ts'

export const addPersonSite = newSite()
  .get('/orientation/actions/:slug/ajouter', async (c) => {
    const asked = c.req.query('groupe') ?? ''
    return blank(c, await requireRun(c), { typed: isId(asked) ? { groupId: asked } : {} })
  })
  .post('/orientation/actions/:slug/ajouter', add)

type Form = { typed: Typed; errors?: Record<string, string> }

async function blank(c: Ask, { action }: Run, form: Form): Promise<Response> {
  const groups = await openGroups(c.var.db, action.id, c.var.now)
  return addPersonPage(c, { action, groups, id: String(form.typed['id'] || randomUUID()), ...form })
}

const schema = field.form({ ...describedFields, id: field.id(), groupId: field.optionalId() })

async function add(c: Ask): Promise<Response> {
  const run = await requireRun(c)
  const { db, now } = c.var
  const form = await readForm(c, schema)
  const { typed } = form
  if (!form.ok) return blank(c, run, form)
  const read = readDescribed(form.value, parisDay(now))
  if (!read.ok) return blank(c, run, { typed, errors: read.errors })
  const { id, groupId } = form.value
  const what = { ...read.described, id, groupId, actionId: run.action.id }
  const done = await addPerson(db, what, run.actor, now)
  if (done.ok) {
    sayNext(c, wordsOf(groupId, done.what))
    return goTo(c, `/orientation/${done.positioningId}`)
  }
  if (done.refusal === 'not yours') throw notFound()
  if (done.refusal !== 'answer the question')
    return blank(c, run, { typed, errors: { groupId: addSentences[done.refusal] } })
  const to = `/orientation/actions/${run.action.slug}/ajouter`
  const frame = { room: 'orientation', space: 'Orientation' } as const
  return askSamePerson(c, run.actor, { to, typed, who: what.who, known: done.known, ...frame })
}

function wordsOf(groupId: GroupId | null, what: 'created' | 'updated' | 'unchanged'): string {
  if (groupId) return 'La personne est dans le groupe : son accès part, si son dossier dit où la joindre'
  return what === 'created' ? 'La personne est positionnée' : 'Cette personne était déjà positionnée'
}
