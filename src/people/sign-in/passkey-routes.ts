import { networkOf, countTry, field, newSite, problem, readForm, wayBack, type Ask } from '#platform/web'
import { askKey, signInWithPasskey } from '../passkeys/door.ts'
import { deviceOf } from '../session/door.ts'
import { enter } from './enter.ts'
import { signInPage } from './sign-in-page.tsx'

export const passkeySite = newSite().post('/connexion/cle/question', question).post('/connexion/cle', useKey)

const mayTry = (c: Ask, what: string) =>
  c.var.db.transaction((tx) => countTry(tx, `${what}:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now))

async function question(c: Ask): Promise<Response> {
  if (!(await mayTry(c, 'key-question'))) return problem(c, 429)
  const options = await askKey(c.var.ground, c.var.now)
  return options ? c.json(options) : problem(c, 404)
}

async function useKey(c: Ask): Promise<Response> {
  const form = await readForm(c, field.form({ answer: field.text(40_000), to: field.optionalText(500) }))
  const to = wayBack(form.typed['to'])
  if (!form.ok) return signInPage(c, { to, keyRefusal: 'key not recognised' })
  if (!(await mayTry(c, 'try-from'))) return problem(c, 429)
  const signed = await signInWithPasskey(c.var.ground, form.value.answer, deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, to) : signInPage(c, { to, keyRefusal: signed.refusal })
}
