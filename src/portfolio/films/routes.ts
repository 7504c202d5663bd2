import { mkdir } from 'node:fs/promises'
import { newId } from '#platform/id'
import { idIn, newSite, notFound, speak, type Ask } from '#platform/web'
import { requireOwn } from '../access.ts'
import type { SendingId } from '../ids.ts'
import { dropSendings } from './drop-sendings.ts'
import { folderOf, MOST_BYTES, MOST_UNFINISHED } from './sending.ts'
import { ownSending, unfinishedOf } from './sending-store.ts'
import { filmSentences } from './sentences.ts'
import { SENDINGS, takePieces } from './take-pieces.ts'

/** Films that come in pieces, by tus 1.0: begun by a person for themselves, gone on with by the same one only. */
export const filmSite = newSite()
  .post(SENDINGS, begin)
  .on(['HEAD', 'PATCH', 'DELETE'], `${SENDINGS}/:id`, goOn)
  .get(`${SENDINGS}/:id`, (c) => (c.req.raw.method === 'HEAD' ? goOn(c) : Promise.reject(notFound())))

async function begin(c: Ask): Promise<Response> {
  const { actor, mine } = await requireOwn(c)
  const { db, ground, now } = c.var
  const { dataDir } = ground.site
  const announced = Number(c.req.header('upload-length') ?? 0)
  if (announced > MOST_BYTES)
    return c.text(speak(c, filmSentences).tooLarge, 413, { 'tus-resumable': '1.0.0' })
  if (!Number.isInteger(announced) || announced < 1)
    return c.text(speak(c, filmSentences).notReceived['not a film'], 422, { 'tus-resumable': '1.0.0' })
  await mkdir(folderOf(dataDir), { recursive: true })
  const before = await unfinishedOf(db, mine)
  await dropSendings(db, dataDir, before.slice(MOST_UNFINISHED - 1))
  return takePieces(c.req.raw, { db, dataDir, personId: actor.personId, mine, id: newId(), now })
}

async function goOn(c: Ask): Promise<Response> {
  const { actor, mine } = await requireOwn(c)
  const { db, ground, now } = c.var
  const { dataDir } = ground.site
  const id = idIn<SendingId>(c)
  const sending = await ownSending(db, mine, id)
  if (!sending || sending.fileId) throw notFound()
  const answer = await takePieces(c.req.raw, { db, dataDir, personId: actor.personId, mine, id, now })
  if (c.req.raw.method === 'DELETE') await dropSendings(db, dataDir, [id])
  return answer
}
