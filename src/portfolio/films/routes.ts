import { mkdir } from 'node:fs/promises'
import { newId } from '#platform/id'
import { idIn, newSite, notFound, speak, type Ask } from '#platform/web'
import { requireOwn, type Own } from '../access.ts'
import type { SendingId } from '../ids.ts'
import { dropSendings } from './drop-sendings.ts'
import { isNoFilm } from './read-first-bytes.ts'
import { folderOf, MOST_BYTES, MOST_UNFINISHED, placeOf } from './sending.ts'
import { ownSending, unfinishedOf } from './sending-store.ts'
import { filmSentences } from './sentences.ts'
import { SENDINGS, takePieces } from './take-pieces.ts'

const TUS = { 'tus-resumable': '1.0.0' }

/** Films that come in pieces, by tus 1.0: begun by a person for themselves, gone on with by the same one only. */
export const filmSite = newSite()
  .post(SENDINGS, begin)
  .patch(`${SENDINGS}/:id`, goOn)
  .delete(`${SENDINGS}/:id`, forget)
  .get(`${SENDINGS}/:id`, (c) => (c.req.raw.method === 'HEAD' ? goOn(c) : Promise.reject(notFound())))

async function begin(c: Ask): Promise<Response> {
  const { actor, mine } = await requireSender(c)
  const { db, ground, now } = c.var
  const { dataDir } = ground.site
  const announced = Number(c.req.header('upload-length') ?? 0)
  if (announced > MOST_BYTES) return c.text(speak(c, filmSentences).tooLarge, 413, TUS)
  if (!Number.isInteger(announced) || announced < 1) return noFilm(c)
  await mkdir(folderOf(dataDir), { recursive: true })
  const before = await unfinishedOf(db, mine)
  await dropSendings(db, dataDir, before.slice(MOST_UNFINISHED - 1))
  return takePieces(c.req.raw, { db, dataDir, personId: actor.personId, mine, id: newId(), now })
}

async function goOn(c: Ask): Promise<Response> {
  const { actor, mine, id } = await requireUnfinished(c)
  const { db, ground, now } = c.var
  const { dataDir } = ground.site
  const taken = await takePieces(c.req.raw, { db, dataDir, personId: actor.personId, mine, id, now })
  const isFirst = c.req.method === 'PATCH' && Number(c.req.header('upload-offset')) === 0
  if (!isFirst || !taken.ok || !(await isNoFilm(placeOf(dataDir, id)))) return taken
  // told after one piece: a telephone would send a hundred megabytes to be refused by its form
  await dropSendings(db, dataDir, [id])
  return noFilm(c)
}

const noFilm = (c: Ask): Response => c.text(speak(c, filmSentences).notReceived['not a film'], 422, TUS)

async function forget(c: Ask): Promise<Response> {
  const { id } = await requireUnfinished(c)
  await dropSendings(c.var.db, c.var.ground.site.dataDir, [id])
  return c.body(null, 204, TUS)
}

/** Pieces that the page of somebody sends are not taken for another who signed in meanwhile on that device. @throws SignInNeeded, notFound. */
async function requireSender(c: Ask): Promise<Own> {
  const own = await requireOwn(c)
  const owner = c.req.header('x-owner')
  if (owner !== undefined && !own.mine.some((id) => id === owner)) throw notFound()
  return own
}

async function requireUnfinished(c: Ask): Promise<Own & { id: SendingId }> {
  const own = await requireSender(c)
  const id = idIn<SendingId>(c)
  const sending = await ownSending(c.var.db, own.mine, id)
  if (!sending || sending.fileId) throw notFound()
  return { ...own, id }
}
