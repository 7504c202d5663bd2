/** A telephone may sign from half an hour before to half an hour after. */
export const OPENS_BEFORE = 30 * 60_000
export const CLOSES_AFTER = 30 * 60_000

/** What keeps a presence from being noted or signed. */
export type MarkRefusal = 'say why' | 'not begun' | 'proven by the work'
