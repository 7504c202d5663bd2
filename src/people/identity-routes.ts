import { field, goTo, idIn, newSite, notFound, readForm, sayNext, wayBack, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { correctIdentity, openIdentity } from './correct-identity.ts'
import { identityPage, identitySentences } from './identity-page.tsx'
import { phoneIn } from './login.ts'
import { requireActor } from './signed-in.ts'

export const identitySite = newSite()
  .get('/personnes/:id/identite', show)
  .post('/personnes/:id/identite', correct)

const schema = field.form({
  givenName: field.text(80, 'Écrivez le prénom.'),
  familyName: field.text(80, 'Écrivez le nom.'),
  usageName: field.optionalText(80),
  birthDate: field.optionalDay(),
  phone: field.optionalText(30),
  email: field.optionalEmail(),
  town: field.optionalText(80),
  postcode: field.optionalText(10),
})

async function show(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const person = await c.var.db.transaction((tx) => openIdentity(tx, actor, idIn(c), c.var.now))
  if (!person) throw notFound()
  const typed = Object.fromEntries(Object.entries(person).map(([name, value]) => [name, value ?? '']))
  return identityPage(c, {
    typed: { ...typed, retour: wayBack(c.req.query('retour')) },
    errors: {},
  })
}

async function correct(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, schema)
  const phone = phoneIn(String(form.typed['phone'] ?? ''))
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  if (form.typed['phone'] && !phone) errors['phone'] = identitySentences.phone
  const typed = { ...form.typed, retour: wayBack(form.typed['retour']) }
  if (!form.ok || Object.keys(errors).length > 0) return identityPage(c, { typed, errors })
  const identity = { ...form.value, phone: phone ?? null }
  const done = await correctIdentity(
    c.var.db,
    { personId: idIn(c), identity, today: parisDay(c.var.now) },
    actor,
    c.var.now,
  )
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  if (!done.ok) return identityPage(c, { typed, errors: { birthDate: identitySentences[done.refusal] } })
  sayNext(c, 'C’est corrigé')
  return goTo(c, typed.retour)
}
