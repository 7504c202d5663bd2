import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { deleteLettersBefore } from './store.ts'

/** How long a letter is kept, in months: as long as what was told (`platform/notices`). In force since 29 November 2026. */
const LETTER_MONTHS = 24

/** Forgets the letters of two years ago, with whom they were written to; one that never left will not. @param dryRun counts and changes nothing. */
export const forgetLetters = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction(
    (tx) => deleteLettersBefore(tx, parisInstant(addMonths(parisDay(now), -LETTER_MONTHS), '00:00')),
    { dryRun },
  )
