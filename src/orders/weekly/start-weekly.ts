import type { Ground } from '#platform/ground'
import { post } from '#platform/mail'
import { newSecret } from '../basket/door.ts'
import { begunLetter } from './letters.ts'
import { insertWeekly, readWeekly } from './store.ts'
import { nextDay, type Weekly } from './weekly.ts'

/** Begins a basket of every week, and writes to its customer how to stop it. Its id is made of what it is made from: asked twice, it is one. */
export async function startWeekly(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  asked: Omit<Weekly, 'secret' | 'begunAt' | 'pausedUntil'>,
  now: Date,
): Promise<{ weekly: Weekly; isNew: boolean }> {
  return db.transaction(async (tx) => {
    const weekly = { ...asked, secret: newSecret(), begunAt: now, pausedUntil: null }
    if (await insertWeekly(tx, weekly)) {
      const letter = begunLetter(weekly, nextDay(weekly, now), site.url)
      if (letter) await post(tx, letter, now)
      return { weekly, isNew: true }
    }
    const known = await readWeekly(tx, asked.id)
    if (!known) throw new Error(`the weekly basket ${asked.id} was not written`)
    return { weekly: known, isNew: false }
  })
}
