import { sendFile } from '#platform/files'
import { idIn, notFound, type Ask } from '#platform/web'
import type { EvidenceId } from '../ids.ts'
import { answersTo } from './store.ts'

/** The voice of the answer of the address, to an evidence that the caller opened; a part of it when the player asks so. @throws notFound. */
export async function hearAnswer(c: Ask, evidenceId: EvidenceId): Promise<Response> {
  const { db, ground } = c.var
  const id = idIn(c, 'answer')
  const fileId = (await answersTo(db, evidenceId)).find((one) => one.id === id)?.fileId
  const sent = fileId && (await sendFile(db, ground.site.dataDir, fileId, c.req.raw.headers))
  if (!sent) throw notFound()
  return sent
}
