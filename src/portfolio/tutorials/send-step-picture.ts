import { idIn, notFound, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import type { StepId } from '../ids.ts'
import { sendPiece } from '../send-piece.ts'
import { stepPictureOf } from './tutorial-store.ts'

/** The picture of the step of the address, in the width that is asked. Who may see its film is for whoever calls to say. @throws notFound. */
export async function sendStepPicture(c: Ask, { id }: Pick<Evidence, 'id'>): Promise<Response> {
  const fileId = await stepPictureOf(c.var.db, id, idIn<StepId>(c, 'step'))
  if (!fileId) throw notFound()
  return sendPiece(c, { fileId, kind: 'image' })
}
