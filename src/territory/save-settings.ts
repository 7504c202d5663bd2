import { steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { versionOfSettings, type Settings } from './settings.ts'
import { findSettings, lockSettings, writeSettings } from './settings-store.ts'

export type SettingsRefusal = 'not yours' | 'changed meanwhile'

/** Who steers the territory says what it is called and where it stands, as they saw it. Refusals: 'not yours', 'changed meanwhile'. */
export async function saveSettings(
  db: Db,
  actor: Actor,
  { seen, ...said }: Settings & { seen: string },
  now: Date,
): Promise<Result<void, SettingsRefusal>> {
  if (!steers(actor)) return refuse('not yours')
  const saved = await db.transaction(async (tx): Promise<Result<void, SettingsRefusal>> => {
    const found = foundThere(versionOfSettings(await lockSettings(tx)), versionOfSettings(said), seen)
    if (found === 'changed') return refuse('changed meanwhile')
    if (found === 'as seen') await writeSettings(tx, { ...said, by: actor.personId, at: now })
    return done(undefined)
  })
  if (saved.ok) known.delete(db)
  return saved
}

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
