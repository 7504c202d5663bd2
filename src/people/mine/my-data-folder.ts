import type { FileId } from '#platform/files'
import type { Db } from '#platform/db'
import type { PersonId } from '../ids.ts'

/** What one room puts in the ZIP that a person takes away: a folder, files that open without Beffroi, and what the person gave it. */
export type MyDataFolder = {
  folder: string
  files: { path: string; bytes: Uint8Array | string }[]
  /** Photos, voices, papers: they stay on the disk until the ZIP leaves. */
  given?: GivenFile[]
}

/** A file that somebody gave: `title` says for what, `on` the day in French. */
export type GivenFile = { path: string; fileId: FileId; mediaType: string; title: string; on: string }

/** Gives all that a room keeps about somebody, known under these ids; asked by that person only. */
export type MyData = (db: Db, personIds: PersonId[]) => Promise<MyDataFolder>
