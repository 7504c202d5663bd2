import { actorOf, fullName, idsOf, readPerson } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { readCard, readWritten } from '../card/door.ts'
import { listShown } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { isOpen, type Link } from '../link.ts'
import { countLook, evidenceOfLink, linkAt } from '../link-store.ts'
import type { Evidence } from '../evidence.ts'
import { sayingIn } from '../say-origin.ts'
import { sendPiece } from '../send-piece.ts'
import { asShown } from '../shown/door.ts'
import {
  filmOf,
  sendCaptions,
  sendPaper,
  sendStepPicture,
  tutorialOf,
  tutorialsOf,
} from '../tutorials/door.ts'
import { linkSentences } from './sentences.ts'
import { endedPage, publicFilmPage, publicPage, type Proof } from './public-page.tsx'
import { hashOf } from '../secret.ts'

const PATH = '/portfolio/lien/:secret{[A-Za-z0-9_-]{32}}'

/** What a link shows to whoever holds it, without an account. */
export const publicLinkSite = newSite()
  .get(PATH, show)
  .get(`${PATH}/:id/fichiers/:piece`, file)
  .get(`${PATH}/:id/film`, film)
  .get(`${PATH}/:id/sous-titres.vtt`, async (c) => sendCaptions(c, await filmIn(c)))
  .get(`${PATH}/:id/etapes/:step/image`, async (c) => sendStepPicture(c, await filmIn(c)))
  .get(`${PATH}/:id/fiche.pdf`, paper)

/** The card where the link shows it, then each evidence once: those of the card, those that the link names. */
async function show(c: Ask): Promise<Response> {
  const link = await linkIn(c)
  if (!link) return endedPage(c)
  const { db, now } = c.var
  const mine = await idsOf(db, link.personId)
  const reader = actorOf(c)
  if (!reader || !mine.includes(reader.personId))
    await db.transaction((tx) => countLook(tx, link.id, parisDay(now)))
  const card = link.showsCard
    ? await readCard(db, { mine, say: sayingIn(c), url: c.var.ground.site.url, now })
    : undefined
  const proofs = card?.proofs ?? []
  const besides = (await evidenceOfLink(db, link.id)).filter((id) => !proofs.some((one) => one.id === id))
  const all = [...proofs, ...(await asShown(db, await listShown(db, besides)))]
  const person = card ? undefined : await readPerson(db, link.personId)
  const name = card?.name ?? (person ? fullName(person) : '')
  const films = all.filter(filmOf)
  const tutorials = await tutorialsOf(
    db,
    films.map(({ id }) => id),
  )
  const shown = all.map((evidence): Proof => ({
    evidence,
    tutorial: filmOf(evidence) && tutorials(evidence.id),
  }))
  return publicPage(c, { at: c.req.path, link, name, card, all: shown })
}

/** A page holds many of them: no more is asked than whether this one is shown. */
async function file(c: Ask): Promise<Response> {
  const pieceId = idIn(c, 'piece')
  const piece = (await evidenceIn(c))?.pieces.find((it) => it.id === pieceId)
  if (!piece) throw notFound()
  return sendPiece(c, piece)
}

async function evidenceIn(c: Ask): Promise<Evidence | undefined> {
  const { db } = c.var
  const link = await linkIn(c)
  const id = idIn<EvidenceId>(c)
  if (!link || !(await idsShown(db, link)).includes(id)) return undefined
  return (await asShown(db, await listShown(db, [id])))[0]
}

/** @throws notFound where the link shows no film there. */
async function filmIn(c: Ask): Promise<Evidence> {
  const evidence = await evidenceIn(c)
  if (!evidence || !filmOf(evidence)) throw notFound()
  return evidence
}

async function film(c: Ask): Promise<Response> {
  if (!(await linkIn(c))) return endedPage(c)
  const evidence = await filmIn(c)
  const link = `/portfolio/lien/${c.req.param('secret')}`
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  return publicFilmPage(c, { link, at: `${link}/${evidence.id}`, evidence, tutorial })
}

async function paper(c: Ask): Promise<Response> {
  const evidence = await filmIn(c)
  const { steps } = await tutorialOf(c.var.db, evidence.id)
  const at = `/portfolio/lien/${c.req.param('secret')}/${evidence.id}/film`
  return sendPaper(c, evidence, { steps, at, open: linkSentences.says.fr.sheetOpens })
}

/** The link of the address while it is open; undefined once it has ended. @throws notFound when there is none. */
async function linkIn(c: Ask): Promise<Link | undefined> {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const link = await linkAt(c.var.db, hashOf(c.req.param('secret') ?? ''))
  if (!link) throw notFound()
  return isOpen(link, parisDay(c.var.now)) ? link : undefined
}

/** Each evidence that the link names, and those of the card where it shows it. */
async function idsShown(db: Db, link: Link): Promise<readonly EvidenceId[]> {
  const named = await evidenceOfLink(db, link.id)
  if (!link.showsCard) return named
  const written = await readWritten(db, await idsOf(db, link.personId))
  return [...named, ...(written?.proofIds ?? [])]
}
