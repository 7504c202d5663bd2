import { asId, newId } from '#platform/id'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  isId,
  languageOf,
  newSite,
  notFound,
  readForm,
  sayNext,
  speak,
  type Ask,
} from '#platform/web'
import { namedIn, requireOwn, type Own } from '../access.ts'
import { hasCard, readCard, sendCard } from '../card/door.ts'
import { listOffered, listShown } from '../evidence-store.ts'
import type { EvidenceId, LinkId } from '../ids.ts'
import { isOpen, usualEnd, type Link } from '../link.ts'
import { evidenceOfLink, linkAt, listLinks, looksOfLink, ownLink, secretHashOf } from '../link-store.ts'
import { sayingIn } from '../say-origin.ts'
import { answersOf, unanswered } from '../shown/door.ts'
import { LINKS, linksPage } from './list-page.tsx'
import { finishLink, makeLink, renewLink } from './make-link.ts'
import { newLinkPage } from './new-page.tsx'
import { linkPage } from './one-page.tsx'
import { readLinkForm } from './read-link-form.ts'
import { readyPage } from './ready-page.tsx'
import { addressOf, hashOf, isSecret, newSecret } from '../secret.ts'
import { linkSentences } from './sentences.ts'

const LISTED = 60

/** The links of who is signed in. */
export const ownLinkSite = newSite()
  .get(LINKS, async (c) => linksPage(c, await listLinks(c.var.db, (await requireOwn(c)).mine, LISTED)))
  .get(`${LINKS}/nouveau`, async (c) => {
    const asked = namedIn(c.req.query('preuve'))
    const offers = await offeredTo(c, await requireOwn(c), asked)
    const typed = {
      until: usualEnd(parisDay(c.var.now)),
      proofs: asked,
      card: c.req.query('carte') === 'oui' ? 'oui' : '',
    }
    return newLinkPage(c, { act: newId(), secret: newSecret(), ...offers, typed })
  })
  .post(`${LINKS}/nouveau`, make)
  .get(`${LINKS}/:id`, one)
  .post(`${LINKS}/:id/adresse`, async (c) => {
    const { link } = await linkIn(c)
    if (!isOpen(link, parisDay(c.var.now))) throw notFound()
    const form = await readForm(c, renewForm)
    if (!form.ok || !isSecret(form.value.secret)) return goTo(c, `${LINKS}/${link.id}`)
    const isRead = await renewLink(c.var.db, link, form.value)
    return isRead ? readyPage(c, { link, secret: form.value.secret }) : sayMadeAgain(c, link)
  })
  .post(`${LINKS}/:id/finir`, async (c) => {
    const { link } = await linkIn(c)
    await finishLink(c.var.db, link, c.var.now)
    sayNext(c, speak(c, linkSentences).saidEnded)
    return goTo(c, `${LINKS}/${link.id}`)
  })
  .post(`${LINKS}/:id/carte`, paper)

const renewForm = field.form({ secret: field.text(60), before: field.text(60) })

/** A form whose address was made again since: what it shows would open nothing, and no other address ends without its person. */
function sayMadeAgain(c: Ask, link: Link): Response {
  if (isOpen(link, parisDay(c.var.now))) sayNext(c, speak(c, linkSentences).saidThere)
  return goTo(c, `${LINKS}/${link.id}`)
}

const offeredTo = async ({ var: { db } }: Ask, { mine }: Own, chosen: readonly EvidenceId[]) => ({
  offered: await listOffered(db, mine, chosen),
  hasCard: await hasCard(db, mine),
})

async function make(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  const { db, now } = c.var
  const say = speak(c, linkSentences)
  const { typed } = await readForm(c, field.form({}))
  const sent = String(typed['act'] ?? '')
  const kept = String(typed['secret'] ?? '')
  const secret = isSecret(kept) ? kept : newSecret()
  const offers = await offeredTo(c, own, namedIn(typed['proofs']))
  const offered = offers.offered.map(({ id }) => id)
  const act = isId(sent) ? sent : newId()
  const read = readLinkForm(typed, { offered, hasCard: offers.hasCard, now, say, language: languageOf(c) })
  if (!read.ok) return newLinkPage(c, { act: asId(act), secret, ...offers, typed, errors: read.errors })
  const link = { ...read.link, id: asId<LinkId>(act), personId: own.actor.personId, madeAt: now }
  const made = await makeLink(db, { link, secret })
  if (!made.ok) throw notFound()
  const opens = made.isRead && isOpen(made.link, parisDay(now))
  return opens ? readyPage(c, { link: made.link, secret }) : sayMadeAgain(c, made.link)
}

async function linkIn(c: Ask) {
  const own = await requireOwn(c)
  const link = await ownLink(c.var.db, own.mine, idIn(c))
  if (!link) throw notFound()
  return { own, link }
}

async function one(c: Ask): Promise<Response> {
  const { db } = c.var
  const { link } = await linkIn(c)
  const shown = await listShown(db, await evidenceOfLink(db, link.id))
  const answers = await answersOf(db, shown)
  const all = shown.map((evidence) => ({ evidence, waiting: unanswered(evidence, answers)?.id }))
  return linkPage(c, {
    link,
    before: await secretHashOf(db, link.id),
    all,
    looks: await looksOfLink(db, link.id),
  })
}

/** The card on paper, with the code of the address: whoever has just read it sends it back. */
async function paper(c: Ask): Promise<Response> {
  const { own, link } = await linkIn(c)
  const { db, now, ground } = c.var
  const form = await readForm(c, field.form({ secret: field.text(60) }))
  const secret = form.ok ? form.value.secret : ''
  const card = await readCard(db, { mine: own.mine, say: sayingIn(c), url: ground.site.url, now })
  if (!card || (await linkAt(db, hashOf(secret)))?.id !== link.id) throw notFound()
  return sendCard(c, card, addressOf(ground.site.url, secret))
}
