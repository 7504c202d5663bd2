import type { Db } from '#platform/db'
import { sumBytes } from '#platform/files'
import type { Company } from './company.ts'
import { drawLogo } from './logo.ts'

/** What a logo weighs at most, in bytes, as a telephone is given it: the photo is not opened for that. */
export const weighLogo = async (db: Db, { logo, logoFileId }: Company): Promise<number> =>
  logoFileId ? sumBytes(db, [logoFileId]) : new TextEncoder().encode(drawLogo(logo)).length
