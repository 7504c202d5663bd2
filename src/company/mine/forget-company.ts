import type { Db } from '#platform/db'
import { releaseFiles } from '#platform/files'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import {
  forgetAddresses,
  forgetAskers,
  forgetOlder,
  forgetPosterPhotos,
  forgetRegistrations,
} from './store.ts'

// ACCESS.md, "Kept and erased": training evidence is kept ten years when co-financed.
const KEPT_MONTHS = 120
// Whoever came left a first name: it was of use until that day.
const REGISTERED_MONTHS = 1
// Whoever asks for a service works or learns beside the group: their name serves while it learns, and in case it is asked about.
const ASKED_MONTHS = 24

/** Forgets who did what, held which role, voted for what and is seen on a poster, ten years later; who came to an event, a month later; who asked for a service, two years later. Gives how many rows left. */
export async function forgetCompany(db: Db, now: Date): Promise<number> {
  const monthsAgo = (months: number) => parisInstant(addMonths(parisDay(now), -months), '00:00')
  return db.transaction(async (tx) => {
    const photos = await forgetPosterPhotos(tx, monthsAgo(KEPT_MONTHS))
    await releaseFiles(tx, photos)
    return (
      photos.length +
      (await forgetOlder(tx, monthsAgo(KEPT_MONTHS))) +
      (await forgetRegistrations(tx, monthsAgo(REGISTERED_MONTHS))) +
      (await forgetAskers(tx, monthsAgo(ASKED_MONTHS), now)) +
      (await forgetAddresses(tx, now))
    )
  })
}
