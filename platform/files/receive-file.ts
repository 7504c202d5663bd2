import { createHash } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Id } from '#platform/id'
import type { Refused } from '#platform/refusal'
import { keepBytes } from './disk.ts'
import { muted } from './muted.ts'
import { plainName } from './plain-name.ts'
import { recognise } from './recognise.ts'
import { insertFile, lockBytes } from './store.ts'
import type { FileKind, ReceiveRefusal, StoredFile } from './stored-file.ts'

export type Received = { ok: true; file: StoredFile } | Refused<ReceiveRefusal>

type Given = {
  /** The content, ours from now on, or where it comes from: reading stops past `maxBytes`. */
  content: Uint8Array | AsyncIterable<Uint8Array>
  /** As the sender calls it; kept to be shown, never believed. */
  name: string
  kinds: readonly FileKind[]
  maxBytes: number
  /** Whose form may say it again, where one keeps it: see `findGiven`. */
  givenBy?: Id
  at: Date
}

/**
 * Keeps a file that somebody sends, in `dataDir`, until a room claims it; unclaimed, it is swept after 24 hours. What it is
 * comes from its bytes. Pictures are made upright and small; pictures, sounds and films no longer say where, when and with what they were made.
 * Refusals: 'empty file', 'too large', 'not an accepted kind', 'unreadable picture'.
 */
export async function receiveFile(db: Db, dataDir: string, given: Given): Promise<Received> {
  const sent = await gather(given.content, given.maxBytes)
  if (!sent) return refuse('too large')
  if (sent.length === 0) return refuse('empty file')
  const recognised = recognise(sent, given.kinds)
  if (!recognised) return refuse('not an accepted kind')
  const kept = await muted(sent, recognised)
  if (!kept) return refuse(recognised.kind === 'image' ? 'unreadable picture' : 'not an accepted kind')
  const { bytes, ...told } = kept
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = await db.transaction(async (tx) => {
    await lockBytes(tx, sha256)
    await keepBytes(dataDir, sha256, bytes)
    const name = plainName(given.name)
    const { at: receivedAt, givenBy = null } = given
    return insertFile(tx, { sha256, ...told, bytes: bytes.length, name, receivedAt, givenBy })
  })
  return { ok: true, file }
}

/** The same for a file that came with a form, by the name that it has there: too large, it is not read. */
export async function receiveSent(
  db: Db,
  dataDir: string,
  file: File,
  wish: Pick<Given, 'kinds' | 'maxBytes' | 'givenBy' | 'at'>,
): Promise<Received> {
  if (file.size > wish.maxBytes) return refuse('too large')
  const bytes = await file.arrayBuffer()
  try {
    return await receiveFile(db, dataDir, { ...wish, name: file.name, content: new Uint8Array(bytes) })
  } finally {
    bytes.transfer(0) // given back at once: several large files in a row would wait for the collector together
  }
}

const refuse = (refusal: ReceiveRefusal): Received => ({ ok: false, refusal })

async function gather(content: Given['content'], maxBytes: number): Promise<Uint8Array | undefined> {
  if (content instanceof Uint8Array) return content.length > maxBytes ? undefined : content
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    length += piece.length
    if (length > maxBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
