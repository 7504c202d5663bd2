import type { Db } from '#platform/db'
import type { PersonId } from '../ids.ts'

/** What one room puts in the ZIP that a person takes away: a folder, and files that open without Beffroi. */
export type MyDataFolder = { folder: string; files: { path: string; bytes: Uint8Array | string }[] }

/** Gives all that a room keeps about somebody, known under these ids; asked by that person only. */
export type MyData = (db: Db, personIds: PersonId[]) => Promise<MyDataFolder>
