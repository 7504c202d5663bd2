import { field, goTo, newSite, notFound, problem, readForm, sayNext, speak, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { isStaff, type Actor } from '../actor.ts'
import { addPasskey, askNewKey, deletePasskey, keySentences } from '../passkeys/door.ts'
import { requireFresh } from '../session/door.ts'
import { showMyPage } from './show-my-page.ts'

export const myPasskeySite = newSite()
  .post('/moi/cles/question', questionForNew)
  .post('/moi/cles', add)
  .post('/moi/cles/retirer', remove)

/**
 * Keys are for those who work here: a shared telephone must not open somebody's path. They are added and taken away by who has just
 * proved who they are.
 */
function requireStaff(c: Ask): Actor {
  const actor = requireFresh(c, '/moi')
  if (!isStaff(actor)) throw notFound()
  return actor
}

async function questionForNew(c: Ask): Promise<Response> {
  const options = await askNewKey(c.var.ground, requireStaff(c), c.var.now)
  return options ? c.json(options) : problem(c, 404)
}

const newKeyForm = (nameMissing: string, deviceSilent: string) =>
  field.form({ name: field.text(60, nameMissing), answer: field.text(40_000, deviceSilent) })

async function add(c: Ask): Promise<Response> {
  const actor = requireStaff(c)
  const say = speak(c, keySentences)
  const form = await readForm(c, newKeyForm(say.nameMissing, say.deviceSilent))
  if (!form.ok) return showMyPage(c, { mending: form.errors })
  const added = await addPasskey(c.var.ground, actor, form.value, c.var.now)
  if (!added.ok) return showMyPage(c, { keyRefusal: added.refusal })
  sayNext(c, say.nowAdded)
  return goTo(c, '/moi')
}

async function remove(c: Ask): Promise<Response> {
  const actor = requireStaff(c)
  const form = await readForm(c, field.form({ key: field.text(1400) }))
  if (!form.ok) return problem(c, 422)
  await c.var.db.transaction((tx) => deletePasskey(tx, actor.personId, asId(form.value.key)))
  sayNext(c, speak(c, keySentences).nowRemoved)
  return goTo(c, '/moi')
}
