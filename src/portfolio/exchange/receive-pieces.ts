import { openAsBlob } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { receiveFile, type FileId } from '#platform/files'
import { formatOf } from '#platform/films'
import type { Ground } from '#platform/ground'
import { newId, type Id } from '#platform/id'
import type { ZipMember } from '#platform/zip'
import { receiveFilm } from '../films/door.ts'
import { incomingFolder } from './hold-archive.ts'
import type { CarriedEvidence, CarriedPiece, CarriedStep } from './manifest.ts'
import type { Archive } from './open-archive.ts'

/** As a form takes them; a film, as it takes a film. */
const MOST_BYTES = 24_000_000
const FILM_BYTES = 300_000_000
/** What begins as a film and is none: a voice, a picture. */
const NO_FILM = ['image', 'audio'] as const
const KINDS = [...NO_FILM, 'pdf', 'sheet', 'video', 'text'] as const

export type ReceivedPiece = { fileId: FileId; pictureFileId: FileId | null; isTold: boolean }

type Coming = { archive: Archive; at: Date; unread: string[] }

/** The files that an evidence brings, kept until they are claimed; those that cannot be are named in `unread`. */
export async function receivePieces(
  ground: Ground,
  { pieces }: CarriedEvidence,
  coming: Coming,
): Promise<ReceivedPiece[]> {
  const received: ReceivedPiece[] = []
  for (const piece of pieces) {
    const fileId = await receiveMember(ground, coming, piece.path, piece)
    const picture = fileId && piece.picture
    const pictureFileId = picture ? await receiveMember(ground, coming, picture, piece) : undefined
    if (fileId) received.push({ fileId, pictureFileId: pictureFileId ?? null, isTold: piece.isTold })
    else coming.unread.push(piece.name)
  }
  return received
}

/** The picture of each step, kept until it is claimed; none where there is none, or where it cannot be kept. */
export async function receiveSteps(
  ground: Ground,
  { steps = [] }: CarriedEvidence,
  coming: Coming,
): Promise<(CarriedStep & { pictureFileId: FileId | null })[]> {
  const received = []
  for (const step of steps) {
    const shown = { name: `${step.words}.webp`, isTold: false, path: step.picture ?? '' }
    const fileId = step.picture ? await receiveMember(ground, coming, step.picture, shown) : undefined
    if (step.picture && !fileId) coming.unread.push(step.picture)
    received.push({ ...step, pictureFileId: fileId ?? null })
  }
  return received
}

/** A film, a voice, a picture may begin with the same bytes: what holds no picture that moves is none, whatever it is called. */
async function receiveMember(
  { db, site }: Ground,
  { archive, at }: Coming,
  path: string,
  { name }: CarriedPiece,
): Promise<Id | undefined> {
  const member = archive.zip.members.find((one) => one.path === path)
  if (!member || member.size > FILM_BYTES) return undefined
  const { dataDir } = site
  const keepFilm = async (bytes: Blob) => {
    const film = await receiveFilm(db, dataDir, { file: new File([bytes], name), at })
    return film.ok ? film.fileId : undefined
  }
  if (member.size > MOST_BYTES)
    return asideOf(dataDir, archive, member, async (place) => keepFilm(await openAsBlob(place)))
  const content = await bytesOf(archive, member)
  const maybeFilm = formatOf(content) !== undefined
  const film = maybeFilm && (await keepFilm(new Blob([content])))
  if (film) return film
  const kinds = maybeFilm ? NO_FILM : KINDS
  const kept = await receiveFile(db, dataDir, { content, name, kinds, maxBytes: MOST_BYTES, at })
  return kept.ok ? kept.file.id : undefined
}

/** A film is never whole in memory: it stands on the disk meanwhile. */
async function asideOf<T>(
  dataDir: string,
  { zip }: Archive,
  member: ZipMember,
  use: (place: string) => Promise<T>,
): Promise<T> {
  const folder = incomingFolder(dataDir)
  await mkdir(folder, { recursive: true })
  const place = join(folder, `${newId()}.part`)
  const file = await open(place, 'wx', 0o600)
  try {
    await zip.read(member, (bytes) => file.write(bytes)).finally(() => file.close())
    return await use(place)
  } finally {
    await rm(place, { force: true })
  }
}

async function bytesOf({ zip }: Archive, member: ZipMember): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = []
  await zip.read(member, async (bytes) => pieces.push(bytes))
  return Buffer.concat(pieces)
}
