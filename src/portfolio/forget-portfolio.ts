import type { Db } from '#platform/db'
import { releaseFiles } from '#platform/files'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { forgetSuggestions } from './suggestions/door.ts'
import { forgetEvidence, forgetLinks } from './forget-portfolio-store.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed; it is its person's as long as they come in.
const KEPT_MONTHS = 120
// Who opened what is of use while its person may ask.
const LINK_MONTHS = 12
// As long as it is proposed (proposals/list-proposed.ts).
const SUGGESTED_MONTHS = 14

/**
 * Forgets evidence added ten years ago by somebody who has no account any more, links that ended a year ago, and what was suggested
 * and not added in fourteen months. Gives how many left.
 */
export const forgetPortfolio = (db: Db, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const today = parisDay(now)
    const { count, files } = await forgetEvidence(tx, parisInstant(addMonths(today, -KEPT_MONTHS), '00:00'))
    const old = await forgetSuggestions(tx, parisInstant(addMonths(today, -SUGGESTED_MONTHS), '00:00'))
    await releaseFiles(tx, [...files, ...old.files])
    return count + old.count + (await forgetLinks(tx, addMonths(today, -LINK_MONTHS)))
  })
