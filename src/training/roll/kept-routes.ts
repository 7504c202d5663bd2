import { newSite } from '#platform/web'
import { GROUP, openGroupPage } from '../access.ts'
import { bundleOf, comingSheets } from './bundle-sheets.ts'
import { keptSheetsPage, offlinePage } from './kept-pages.tsx'

const SHEETS = `${GROUP}/emargement`

/** What the device of who trains keeps of the sheets, for them alone. */
export const keptSheetsSite = newSite()
  .get(`${SHEETS}/envois`, async (c) => {
    const at = await openGroupPage(c)
    return keptSheetsPage(c, at, await comingSheets(c, at))
  })
  .get(`${SHEETS}/hors-ligne`, async (c) => {
    const at = await openGroupPage(c)
    return offlinePage(c, at, await comingSheets(c, at))
  })
  .get(`${SHEETS}/telephone.json`, async (c) => bundleOf(c, await openGroupPage(c)))
