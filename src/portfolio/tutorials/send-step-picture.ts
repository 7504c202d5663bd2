import { notFound, type Ask } from '#platform/web'
import { sendPiece } from '../send-piece.ts'
import type { Step } from './tutorial.ts'

/** The picture of a step, in the width that is asked. Who may see it is for whoever calls to say. @throws notFound. */
export async function sendStepPicture(c: Ask, { pictureFileId }: Step): Promise<Response> {
  if (!pictureFileId) throw notFound()
  return sendPiece(c, { fileId: pictureFileId, kind: 'image' })
}
