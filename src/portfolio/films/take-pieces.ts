import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server, Upload } from '@tus/server'
import type { Db } from '#platform/db'
import { plainName } from '#platform/files'
import type { PersonId } from '#people'
import type { SendingId } from '../ids.ts'
import { insertSending, ownSending } from './sending-store.ts'
import { fileOf, folderOf, MOST_BYTES } from './sending.ts'

/** Where pieces are sent. */
export const SENDINGS = '/portfolio/envois'

type Taking = {
  db: Db
  dataDir: string
  personId: PersonId
  mine: readonly PersonId[]
  id: SendingId
  now: Date
}

// One piece at a time of one film, whoever sends it.
const locker = new MemoryLocker()

/**
 * Answers one request of tus 1.0 (creation; termination is `dropSendings`) for one person and one film. Who it is, and whether it may be, is for
 * whoever calls to say. Which film it is stands in our table, its bytes in the data folder: how many there are is asked of the disk each time.
 */
export function takePieces(request: Request, taking: Taking): Promise<Response> {
  const { db, dataDir, id } = taking
  const datastore = new FileStore({ directory: folderOf(dataDir), configstore: kept(taking) })
  datastore.extensions = ['creation']
  const server = new Server({
    path: SENDINGS,
    datastore,
    locker,
    maxSize: MOST_BYTES,
    allowedOrigins: [], // our pages only
    onResponseError: sayOrThrow,
    namingFunction: () => fileOf(id),
    getFileIdFromRequest: () => fileOf(id),
    generateUrl: () => `${SENDINGS}/${id}`,
  })
  return server.handleWeb(request)

  function kept({ personId, mine, now }: Taking) {
    return {
      get: async (): Promise<Upload | undefined> => {
        const sending = await ownSending(db, mine, id)
        if (!sending || sending.fileId) return undefined
        return new Upload({
          id: fileOf(id),
          size: sending.bytes,
          offset: 0,
          metadata: { filename: sending.name },
        })
      },
      set: async (_: string, { size = 0, metadata }: Upload): Promise<void> =>
        db.transaction((tx) =>
          insertSending(tx, {
            id,
            personId,
            name: plainName(metadata?.['filename'] || 'film'),
            bytes: size,
            begunAt: now,
            fileId: null,
          }),
        ),
      delete: async (): Promise<void> => {},
    }
  }
}

/** What tus refuses is said; what surprises us is not told to whoever sends, and goes where all surprises go. */
function sayOrThrow(_: Request, error: Error | { status_code: number; body: string }): undefined {
  if (!('status_code' in error)) throw error
}
