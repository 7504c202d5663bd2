import type { Db } from '#platform/db'
import { findSettings } from './settings-store.ts'
import type { Settings } from './settings.ts'

// Every page names its territory, and its name changes once: what was read is kept for a moment. Any process may forget it.
const known = new WeakMap<Db, { settings: Settings; at: number }>()
const KEPT_MS = 10_000

/** What this territory is called and where it stands, as it was said at most ten seconds ago; empty words before anybody said it. */
export async function readTerritory(db: Db, now: Date): Promise<Settings> {
  const kept = known.get(db)
  if (kept && Math.abs(now.getTime() - kept.at) < KEPT_MS) return kept.settings
  const settings = await findSettings(db)
  known.set(db, { settings, at: now.getTime() })
  return settings
}

/** What was read is asked again. */
export const forgetTerritory = (db: Db): void => void known.delete(db)
