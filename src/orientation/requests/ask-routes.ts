import { randomUUID } from 'node:crypto'
import { findAction, type Action } from '#actions'
import { readReach } from '#people'
import {
  countTry,
  field,
  goTo,
  notFound,
  problem,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { askForPlace } from './ask-for-place.ts'
import { askPage } from './ask-page.tsx'
import { mayAsk } from './count-asks.ts'

/** The action of the address, once it is shownAction to everybody. @throws notFound */
export async function shownAction(c: Ask): Promise<Action> {
  const action = await findAction(c.var.db, c.req.param('slug') ?? '')
  if (!action?.publishedAt) throw notFound()
  return action
}

export const blankRequest = (
  c: Ask,
  action: Action,
  typed: Typed,
  errors?: Record<string, string>,
): Response =>
  askPage(c, { action, id: String(typed['id'] || randomUUID()), typed, ...(errors ? { errors } : {}) })

const askForm = field.form({
  id: field.id(),
  givenName: field.text(80, 'Écrivez votre prénom.'),
  familyName: field.text(80, 'Écrivez votre nom.'),
  reach: field.text(120, 'Écrivez un téléphone ou un courriel : sans lui, personne ne peut vous répondre.'),
  words: field.optionalText(500),
  consent: field.ticked(),
})

export async function askPlace(c: Ask): Promise<Response> {
  const action = await shownAction(c)
  const form = await readForm(c, askForm)
  const { typed } = form
  if (!form.ok) return blankRequest(c, action, typed, form.errors)
  const { reach, consent, ...said } = form.value
  const reached = readReach(reach)
  if (!reached)
    return blankRequest(c, action, typed, {
      reach: 'Écrivez un seul numéro de téléphone, ou un seul courriel.',
    })
  if (!consent)
    return blankRequest(c, action, typed, {
      consent: 'Cochez la case : sans votre accord, rien n’est gardé.',
    })
  const { db, now, ground } = c.var
  const reachedAt = reached.phone ?? reached.email
  if (!(await mayAsk(c, reachedAt))) return problem(c, 429)
  const mayWrite = await db.transaction((tx) =>
    countTry(tx, `place-letter:${action.id}`, { max: 20, seconds: 86_400 }, now),
  )
  await askForPlace(db, action, { ...said, ...reached }, { url: ground.site.url, mayWrite }, now)
  sayNext(c, `Votre demande est arrivée : ${action.leadName} vous répondra`)
  return goTo(c, `/actions/${action.slug}`)
}
