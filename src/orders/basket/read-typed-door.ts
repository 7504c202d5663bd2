import { readDoor, type Door } from '#delivery'
import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import type { Typed } from '#platform/web'
import { waySentences } from '../words/door.ts'
import { refuseTown } from './refuse-town.ts'

type TypedDoor =
  | { ok: true; door: Door }
  | { ok: false; errors: Record<string, string>; streets?: { name: string; town: string }[] | undefined }

/** What was typed of a door, or what is wrong with it in the language of who typed it; a town where no bike goes is said first. */
export async function readTypedDoor(db: Db, typed: Typed, language: Language): Promise<TypedDoor> {
  const read = await readDoor(db, typed, language)
  if (!read.ok) {
    const town = await refuseTown(db, typed, language)
    return town ? { ok: false, errors: { address: town } } : read
  }
  const { phone, email } = read.door
  return phone || email ? read : { ok: false, errors: { phone: waySentences.says[language].wrong.reach } }
}
