import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { steers, type Actor } from '#people'
import { forgetTerritory } from './read-territory.ts'
import { lockSettings, writeSettings } from './settings-store.ts'
import { versionOfSettings, type Settings } from './settings.ts'

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
  if (saved.ok) forgetTerritory(db)
  return saved
}
