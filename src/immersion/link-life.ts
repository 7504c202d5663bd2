import { DAY_MS } from '#platform/time'

/** So many days a link that was sent to who has no account answers: then another is asked for. */
const LINK_DAYS = 365

/** A link made before that instant is over. */
export const linksFrom = (now: Date): Date => new Date(now.getTime() - LINK_DAYS * DAY_MS)
