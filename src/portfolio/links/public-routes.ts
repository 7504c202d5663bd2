import { actorOf, fullName, idsOf, readPerson } from '#people'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { readCard } from '../card/door.ts'
import { listShown } from '../evidence-store.ts'
import { isOpen, type Link } from '../link.ts'
import { countLook, evidenceOfLink, linkAt } from '../link-store.ts'
import { sendPiece } from '../send-piece.ts'
import { asShown } from '../shown/door.ts'
import { endedPage, publicPage } from './public-page.tsx'
import { hashOf } from './secret.ts'

const PATH = '/portfolio/lien/:secret{[A-Za-z0-9_-]{32}}'

/** What a link shows to whoever holds it, without an account. */
export const publicLinkSite = newSite().get(PATH, show).get(`${PATH}/:id/fichiers/:piece`, file)

async function show(c: Ask): Promise<Response> {
  const link = await linkIn(c)
  if (!link) return endedPage(c)
  const { db, now } = c.var
  const { card, all, name, mine } = await shownBy(c, link)
  const reader = actorOf(c)
  if (!reader || !mine.includes(reader.personId))
    await db.transaction((tx) => countLook(tx, link.id, parisDay(now)))
  return publicPage(c, { at: c.req.path, link, name, card, all })
}

async function file(c: Ask): Promise<Response> {
  const link = await linkIn(c)
  if (!link) throw notFound()
  const { all } = await shownBy(c, link)
  const [id, pieceId] = [idIn(c), idIn(c, 'piece')]
  const piece = all.find((one) => one.id === id)?.pieces.find((one) => one.id === pieceId)
  if (!piece) throw notFound()
  return sendPiece(c, piece)
}

/** The link of the address while it is open; undefined once it has ended. @throws notFound when there is none. */
async function linkIn(c: Ask): Promise<Link | undefined> {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const link = await linkAt(c.var.db, hashOf(c.req.param('secret') ?? ''))
  if (!link) throw notFound()
  return isOpen(link, parisDay(c.var.now)) ? link : undefined
}

/** The card where the link shows it, then each evidence once: those of the card, those that the link names. */
async function shownBy(c: Ask, link: Link) {
  const { db, now, ground } = c.var
  const mine = await idsOf(db, link.personId)
  const person = await readPerson(db, link.personId)
  const card = link.showsCard ? await readCard(db, { mine, url: ground.site.url, now }) : undefined
  const onCard = (card?.proofs ?? []).map(({ id }) => id)
  const ids = new Set([...onCard, ...(await evidenceOfLink(db, link.id))])
  return {
    mine,
    name: person ? fullName(person) : '',
    card,
    all: await asShown(db, await listShown(db, [...ids])),
  }
}
