import { languagesOf } from '#people'
import { answerBundle, comingDays } from '#platform/bundle'
import { languageCodes } from '#platform/languages'
import { addDays, parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { listElsewhere } from '../attendance/door.ts'
import type { OpenGroup } from '../access.ts'
import { halfAddress, asksSignature } from '../half-day.ts'
import { signatureOf } from '../attendance.ts'
import { callable, readSheets, sheetPage, sheetsAt } from '../sheet/door.ts'
import { namesAt, signingAt } from './handing.tsx'
import { keptSheetsPage, offlinePage, type KeptSheet } from './kept-pages.tsx'
import { nextPage, type LanguageOf } from './next-page.tsx'
import { rollPage } from './roll-page.tsx'
import { signPage } from './sign-page.tsx'

type Pages = Record<string, string>

/** What stands around a page, but its name: many pages of one language have the same. */
const around = /(<title>[^<]*)(<\/title>.*?<main\b[^>]*>)/gs

/** The sheets of a group in the coming days, for the device of who trains it: each with its list, its roll, and a place for each to sign. */
export async function bundleOf(c: Ask, at: OpenGroup): Promise<Response> {
  const sheets = await comingSheets(c, at)
  const elsewhere = await listElsewhere(c.var.db, at.group.id)
  const people = sheets.flatMap(({ sheet }) => sheet.rows.map(({ trainee }) => trainee.personId))
  const languageOf = await languagesOf(c.var.db, [...new Set(people)])
  const scope = sheetsAt(at.group.id)
  const pages: Pages = {
    [`${scope}/envois`]: await keptSheetsPage(c, at, sheets).text(),
    [`${scope}/hors-ligne`]: await offlinePage(c, at, sheets).text(),
  }
  for (const { sheet, address } of sheets) {
    pages[address] = await sheetPage(c, at, { sheet, elsewhere, address, refused: undefined }).text()
    Object.assign(pages, await handedPages(c, at, { sheet, address, languageOf }))
  }
  // A sheet of yesterday may still be signed today, one of tomorrow be looked at: all stand on each day.
  const days = comingDays(parisDay(c.var.now)).map((day) => ({ day, pages }))
  const home = sheets[0]?.address ?? `${scope}/hors-ligne`
  return answerBundle(c, { owner: at.actor.personId, home, days, shared: [around] })
}

/** The sheets that somebody will sign by hand in the seven days that come. */
export async function comingSheets(c: Ask, { group }: OpenGroup): Promise<KeptSheet[]> {
  const { db, now } = c.var
  const today = parisDay(now)
  const sheets = await readSheets(db, group.id, today, addDays(today, 6))
  return sheets
    .filter(({ halfDays }) => halfDays.some(({ mode }) => asksSignature(mode)))
    .map((sheet) => {
      const { day, half } = sheet.key
      return { sheet, address: `${sheetsAt(group.id)}/${day}/${halfAddress[half]}` }
    })
}

type Handed = KeptSheet & { languageOf: LanguageOf }

async function handedPages(c: Ask, at: OpenGroup, { sheet, address, languageOf }: Handed): Promise<Pages> {
  const pages: Pages = {
    [`${address}/appel`]: await rollPage(c, at, { sheet, left: callable(sheet), address }).text(),
  }
  for (const chosen of [undefined, ...languageCodes]) {
    const page = nextPage(c, { sheet, after: undefined, address, languageOf, chosen })
    pages[namesAt(address, chosen)] = await page.text()
  }
  for (const row of sheet.rows) {
    const { halfDay, trainee } = row
    if (!halfDay || !asksSignature(halfDay.mode) || signatureOf(row.current)) continue
    const own = languageOf(trainee.personId)
    for (const language of languageCodes) {
      const page = signPage(c, { sheet, row, halfDay, address, language, own })
      const chosen = language === own ? undefined : language
      pages[signingAt(address, trainee.personId, chosen)] = await page.text()
    }
  }
  return pages
}
