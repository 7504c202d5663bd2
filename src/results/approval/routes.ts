import { readAction } from '#actions'
import { readOrganisation, requireActor, type Actor } from '#people'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
  type Typed,
} from '#platform/web'
import { newId } from '#platform/id'
import { approvalPage, type PageToApprove } from './page.tsx'
import { approvalsOf } from './store.ts'
import { verdicts } from './approval.ts'
import { approvePage } from './approve-page.ts'
import { approverOf, type Approver } from '../find-approver.ts'
import { readArticle } from '../article-store.ts'
import type { Article } from '../article.ts'
import type { Edition } from '../edition.ts'
import { addressOfEdition } from '../edition-number.ts'
import { readEdition } from '../edition-store.ts'
import { mayWrite } from '../access.ts'
import { freeze, readBulletin } from '../bulletin/door.ts'

const HERE = '/bulletin/redaction/:id/articles/:article/accord'

export const approvalSite = newSite().get(HERE, read).post(HERE, say)

type Place = { actor: Actor; edition: Edition; article: Article; approver: Approver | undefined }

async function read(c: Ask): Promise<Response> {
  const place = await placeIn(c)
  if (place.edition.state === 'published') return goTo(c, `/bulletin/${addressOfEdition(place.edition)}`)
  return show(c, place, {})
}

const wordForm = field.form({
  id: field.id(),
  verdict: field.oneOf(verdicts),
  words: field.optionalText(500),
  ...seen,
})

async function say(c: Ask): Promise<Response> {
  const place = await placeIn(c)
  if (!place.approver) throw notFound()
  const form = await readForm(c, wordForm)
  if (!form.ok) return show(c, place, form.typed, { errors: form.errors })
  const { id, verdict } = form.value
  const word = { id, verdict, words: form.value.words ?? '', seen: form.value.seen ?? '' }
  const said = await approvePage(c.var.db, place.actor, place.article, word, c.var.now)
  if (said.ok) {
    sayNext(c, verdict === 'approved' ? 'La page est approuvée' : 'Le changement est demandé')
    return goTo(c, mayWrite(place.actor) ? `/bulletin/redaction/${place.edition.id}` : '/')
  }
  if (said.refusal === 'already published') return goTo(c, `/bulletin/${addressOfEdition(place.edition)}`)
  if (said.refusal === 'not yours to approve') throw notFound()
  if (said.refusal === 'changed meanwhile') return show(c, place, form.typed, { changed: CHANGED_MEANWHILE })
  const why =
    place.approver === 'lead' ? 'Écrivez ce qui doit changer.' : 'Dites pourquoi vous approuvez à sa place.'
  return show(c, place, form.typed, { errors: { words: why } })
}

async function show(
  c: Ask,
  { actor, edition, article, approver }: Place,
  typed: Typed,
  wrong: Pick<PageToApprove, 'errors' | 'changed'> = {},
): Promise<Response> {
  const bulletin = await readBulletin(c.var.db, edition)
  const whole = bulletin.articles.find(({ id }) => id === article.id)
  if (!whole) throw notFound()
  const frozen = await freeze(c.var.db, { ...bulletin, articles: [whole] }, c.var.now)
  const action = await readAction(c.var.db, article.actionId)
  const lead = action && (await readOrganisation(c.var.db, action.leadId))
  const last = (await approvalsOf(c.var.db, edition.id)).get(article.id)
  return approvalPage(c, {
    edition,
    article: whole,
    frozen,
    leadName: lead?.name ?? '',
    last,
    approver,
    writes: mayWrite(actor),
    freshId: newId(),
    typed,
    ...wrong,
  })
}

/** The page of an action, for who leads that action and for who writes the bulletin. */
async function placeIn(c: Ask): Promise<Place> {
  const actor = requireActor(c)
  const article = await readArticle(c.var.db, idIn(c, 'article'))
  const edition = article && (await readEdition(c.var.db, article.editionId))
  if (!edition || edition.id !== idIn(c)) throw notFound()
  const approver = await approverOf(c.var.db, actor, article)
  if (!approver && !mayWrite(actor)) throw notFound()
  return { actor, edition, article, approver }
}
