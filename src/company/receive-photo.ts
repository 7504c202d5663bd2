import { receiveSent } from '#platform/files'
import type { PersonId } from '#people'
import type { Ground } from '#platform/ground'

const MAX_BYTES = 20_000_000

/** A photo that came with a form, kept until it is claimed. @param by whose form may say it again. Refusals: those of a received file. */
export const receivePhoto = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  file: File,
  at: Date,
  by?: PersonId,
) =>
  receiveSent(db, site.dataDir, file, {
    kinds: ['image'],
    maxBytes: MAX_BYTES,
    at,
    ...(by && { givenBy: by }),
  })
