import { receiveSent } from '#platform/files'
import type { Ground } from '#platform/ground'

const MAX_BYTES = 20_000_000

/** A photo that came with a form, kept until it is claimed. Refusals: those of a received file. */
export const receivePhoto = ({ db, site }: Pick<Ground, 'db' | 'site'>, file: File, at: Date) =>
  receiveSent(db, site.dataDir, file, { kinds: ['image'], maxBytes: MAX_BYTES, at })
