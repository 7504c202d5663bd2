import type { MyData } from '#people'
import { slugOf } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { dataFolder } from '#training'
import { ownCardRows, ownLinkRows, ownPieces, ownRows } from './portfolio-data-store.ts'

/** What somebody keeps in their portfolio, for themselves: each evidence, and its files. */
export const portfolioData: MyData = async (db, personIds) => {
  const pieces = await ownPieces(db, personIds)
  return {
    ...dataFolder('portfolio', [
      ['preuves', await ownRows(db, personIds)],
      ['liens', await ownLinkRows(db, personIds)],
      ['carte', await ownCardRows(db, personIds)],
    ]),
    given: pieces.map(({ fileId, mediaType, name, title, happenedOn }, n) => ({
      path: `${String(n + 1).padStart(3, '0')}-${slugOf(title).slice(0, 40) || 'preuve'}-${name.replaceAll(/[\\/:]/g, '-')}`,
      fileId,
      mediaType,
      title,
      on: writeDate(happenedOn),
    })),
  }
}
