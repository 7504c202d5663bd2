import { join } from 'node:path'
import type { FileId } from '#platform/files'
import { WEEK_MS } from '#platform/time'
import type { PersonId } from '#people'
import type { SendingId } from '../ids.ts'

/** A film that comes in pieces. `fileId`: what it became once it was whole. */
export type Sending = {
  id: SendingId
  personId: PersonId
  name: string
  bytes: number
  begunAt: Date
  fileId: FileId | null
}

/** Ten minutes of a telephone that cannot make its film smaller. */
export const MOST_BYTES = 300_000_000

/** A telephone that dies begins anew: past that many unfinished ones of a person, the oldest leaves. */
export const MOST_UNFINISHED = 5

/** Begun a week ago, and not finished: it is swept. */
export const oldestUnfinished = (now: Date): Date => new Date(now.getTime() - WEEK_MS)

/** Where pieces stand. They end in `.part`: no backup takes them. */
export const folderOf = (dataDir: string): string => join(dataDir, 'films')
export const fileOf = (id: SendingId): string => `${id}.part`
export const placeOf = (dataDir: string, id: SendingId): string => join(folderOf(dataDir), fileOf(id))
