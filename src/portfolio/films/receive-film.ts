import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import type { Db, Tx } from '#platform/db'
import { keepAside, type FileId } from '#platform/files'
import { readFilm, type FilmRefusal } from '#platform/films'
import { asId, newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { PersonId } from '#people'
import type { SendingId } from '../ids.ts'
import { dropSendings } from './drop-sendings.ts'
import { folderOf, placeOf } from './sending.ts'
import { becameFile, lockSending } from './sending-store.ts'

type Received = { ok: true; fileId: FileId } | Refused<FilmRefusal | 'not whole'>

type Sent = { id: SendingId; mine: readonly PersonId[]; at: Date }

/**
 * A film that came in pieces becomes a file to claim, mute about where it was filmed; asked twice, it is the same. What is no film is dropped.
 * Refusals: those of `readFilm`, 'not whole'.
 */
export async function finishSending(db: Db, dataDir: string, { id, mine, at }: Sent): Promise<Received> {
  const place = placeOf(dataDir, id)
  const received = await db.transaction(async (tx): Promise<Received> => {
    const sending = await lockSending(tx, mine, id)
    if (!sending) return refuse('not whole')
    if (sending.fileId) return { ok: true, fileId: sending.fileId }
    if ((await sizeOf(place)) !== sending.bytes) return refuse('not whole')
    const { name, personId: by } = sending
    const kept = await keepFilm(tx, dataDir, { place, name, by, at })
    if (kept.ok) await becameFile(tx, id, kept.fileId)
    return kept
  })
  if (received.ok) await rm(place, { force: true })
  else if (received.refusal !== 'not whole') await dropSendings(db, dataDir, [id])
  return received
}

/** A film that came whole: the same. @param by whose form may say it again. */
export async function receiveFilm(
  db: Db,
  dataDir: string,
  { file, by, at }: { file: File; by?: PersonId; at: Date },
): Promise<Received> {
  const place = placeOf(dataDir, newId())
  await mkdir(folderOf(dataDir), { recursive: true })
  try {
    await writeFile(place, file.stream(), { flag: 'wx', mode: 0o600 })
    return await db.transaction((tx) => keepFilm(tx, dataDir, { place, name: file.name, by, at }))
  } finally {
    await rm(place, { force: true })
  }
}

async function keepFilm(
  tx: Tx,
  dataDir: string,
  { place, name, by, at }: { place: string; name: string; by: PersonId | undefined; at: Date },
): Promise<{ ok: true; fileId: FileId } | Refused<FilmRefusal>> {
  const film = await readFilm(place)
  if (!film.ok) return film
  const { mediaType, length_s } = film
  const kept = await keepAside(tx, dataDir, {
    place,
    name,
    kind: 'video',
    mediaType,
    length_s,
    givenBy: by,
    at,
  })
  return { ok: true, fileId: asId(kept.id) }
}

const sizeOf = (place: string): Promise<number> =>
  stat(place).then(
    ({ size }) => size,
    () => 0,
  )
