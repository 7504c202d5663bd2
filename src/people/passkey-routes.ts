import {
  networkOf,
  countTry,
  field,
  goTo,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  wayBack,
  type Ask,
} from '#platform/web'
import { isStaff, type Actor } from './actor.ts'
import { addPasskey, askNewKey } from './add-passkey.ts'
import { knowDevice } from './device.ts'
import { showMyPage } from './my-page-routes.ts'
import { deletePasskey } from './passkey-store.ts'
import { askKey, signInWithPasskey } from './sign-in-with-passkey.ts'
import { signInPage } from './sign-in-pages.tsx'
import { deviceOf, giveSession, requireFresh } from './signed-in.ts'

export const passkeySite = newSite()
  .post('/moi/cles/question', questionForNew)
  .post('/moi/cles', add)
  .post('/moi/cles/retirer', remove)
  .post('/connexion/cle/question', question)
  .post('/connexion/cle', enter)

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

const newKeyForm = field.form({
  name: field.text(60, 'Donnez un nom à cette clé, par exemple celui de votre téléphone.'),
  answer: field.text(40_000, 'Votre appareil n’a pas répondu. Réessayez.'),
})

async function add(c: Ask): Promise<Response> {
  const actor = requireStaff(c)
  const form = await readForm(c, newKeyForm)
  if (!form.ok) return showMyPage(c, { mending: form.errors })
  const added = await addPasskey(c.var.ground, actor, form.value, c.var.now)
  if (!added.ok) return showMyPage(c, { keyRefusal: added.refusal })
  sayNext(c, 'La clé est ajoutée')
  return goTo(c, '/moi')
}

async function remove(c: Ask): Promise<Response> {
  const actor = requireStaff(c)
  const form = await readForm(c, field.form({ key: field.text(1400) }))
  if (!form.ok) return problem(c, 422)
  await deletePasskey(c.var.db, actor.personId, form.value.key)
  sayNext(c, 'La clé est retirée')
  return goTo(c, '/moi')
}

const mayTry = (c: Ask, what: string) =>
  countTry(c.var.db, `${what}:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now)

async function question(c: Ask): Promise<Response> {
  if (!(await mayTry(c, 'key-question'))) return problem(c, 429)
  const options = await askKey(c.var.ground, c.var.now)
  return options ? c.json(options) : problem(c, 404)
}

async function enter(c: Ask): Promise<Response> {
  const form = await readForm(c, field.form({ answer: field.text(40_000), vers: field.optionalText(500) }))
  const to = wayBack(form.typed['vers'])
  if (!form.ok) return signInPage(c, { to, keyRefusal: 'key not recognised' })
  if (!(await mayTry(c, 'try-from'))) return problem(c, 429)
  const signed = await signInWithPasskey(c.var.ground, form.value.answer, deviceOf(c), c.var.now)
  if (!signed.ok) return signInPage(c, { to, keyRefusal: signed.refusal })
  await knowDevice(c, signed)
  giveSession(c, signed.token)
  return goTo(c, to)
}
