import type { MyData } from '#people'
import { jsonIn } from '#platform/json'
import { slugOf } from '#platform/i18n'
import type { CellValue } from '#platform/sheets'
import { writeDate } from '#platform/time'
import { dataFolder } from '#training'
import { seenFormat } from './evidence.ts'
import type { Say } from './say-origin.ts'
import {
  keptTutorialRows,
  ownCardRows,
  ownLinkRows,
  ownPieces,
  ownRows,
  ownStepRows,
  saidRows,
  sendingRows,
  setAsideRows,
  suggestedRows,
  suggestingRows,
} from './portfolio-data-store.ts'

/** The rooms that propose what they saw, as their people call them. */
const roomNames: Readonly<Record<string, string>> = {
  certification: 'certification',
  company: 'entreprise virtuelle',
  delivery: 'livraison',
  farm: 'ferme',
  immersion: 'immersion',
  jury: 'jury',
  orders: 'commandes',
  training: 'formation',
}

const ORIGIN = 'd’où cela venait'
const fromRoom = <Row extends Record<string, unknown>>(row: Row) => ({
  ...row,
  [ORIGIN]: roomNames[String(row[ORIGIN])] ?? String(row[ORIGIN]),
})

type Seen = Record<string, CellValue | Date>

/** What other rooms saw of it, in French as all the table. */
const saidIn =
  (say: Say) =>
  ({ origin, seen, ...row }: Seen): Seen =>
    typeof seen === 'string'
      ? { ...row, 'vu ici': say({ room: String(origin), seen: seenFormat.parse(jsonIn(seen)) }, 'fr').words }
      : row

/** What somebody keeps in their portfolio, for themselves: each evidence, and its files. @param say how other rooms say what they saw. */
export const newPortfolioData =
  (say: Say): MyData =>
  async (db, personIds) => {
    const pieces = await ownPieces(db, personIds)
    return {
      ...dataFolder('portfolio', [
        ['preuves', (await ownRows(db, personIds)).map(saidIn(say))],
        ['etapes', await ownStepRows(db, personIds)],
        ['liens', await ownLinkRows(db, personIds)],
        ['carte', await ownCardRows(db, personIds)],
        ['propositions', await suggestedRows(db, personIds)],
        ['mots', await saidRows(db, personIds)],
        ['propositions-faites', await suggestingRows(db, personIds)],
        ['mis-de-cote', (await setAsideRows(db, personIds)).map(fromRoom)],
        ['envois', await sendingRows(db, personIds)],
        ['gestes-gardes', await keptTutorialRows(db, personIds)],
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
