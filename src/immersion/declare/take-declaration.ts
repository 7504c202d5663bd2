import type { Db, Tx } from '#platform/db'
import { post } from '#platform/mail'
import { done, refuse, type Result } from '#platform/refusal'
import type { Desk } from '../access.ts'
import { lockHost, lockHosts, saveHost, type Host } from '../hosts/door.ts'
import type { DeclarationId, HostId } from '../ids.ts'
import { declareWords } from '../words/door.ts'
import { completedBy, hostFromDeclaration, isByName } from './complete-host.ts'
import type { Declaration } from './declaration.ts'
import { lockDeclaration, markDismissed, markTaken } from './declaration-store.ts'
import { openDeclaration, readersOf } from './listed-store.ts'

export type TakeRefusal = 'taken by another desk' | 'gone'
/** `isChecked`: somebody asked whose the new e-mail or telephone of a known host is; `isOther`: the host of that name is another employer */
type Taking = {
  desk: Desk
  keeper: Host['keeper']
  isChecked?: boolean
  isOther?: boolean
  now: Date
}

/**
 * A desk takes a declaration: it keeps this employer from then on, or the host that it keeps already is completed: by each that keeps it. Twice is once.
 * The employer is told.
 * Refusals: 'taken by another desk'; 'gone': it is nobody's to take, or another desk keeps this employer.
 */
export const takeDeclaration = (
  db: Db,
  id: DeclarationId,
  { desk, keeper, isChecked = false, isOther = false, now }: Taking,
): Promise<Result<HostId, TakeRefusal>> =>
  db.transaction(async (tx): Promise<Result<HostId, TakeRefusal>> => {
    await lockHosts(tx, desk.own)
    const said = await lockDeclaration(tx, id)
    const open = said && (await openDeclaration(tx, id, readersOf(desk)))
    if (open?.state.kind === 'taken' && open.twinId) return done(open.twinId)
    if (!open || open.state.kind === 'taken')
      return refuse(said?.state.kind === 'taken' ? 'taken by another desk' : 'gone')
    const twin = open.twinId ? await lockHost(tx, open.twinId) : undefined
    const known = twin && isOther && isByName(twin) ? undefined : twin
    const host = known
      ? completedBy(known, open, isChecked, now)
      : await hostFromDeclaration(tx, open, keeper, now)
    await saveHost(tx, host, { by: desk.actor.personId, typed: true, now })
    await markTaken(tx, id, { hostId: host.id, by: desk.actor.personId, at: now })
    await tellEmployer(tx, open, host.keeper.name, now)
    return done(host.id)
  })

/** A desk puts it aside: it is asked no more of the day of anybody, and may still be taken. */
export const dismissDeclaration = (db: Db, id: DeclarationId, desk: Desk, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lockDeclaration(tx, id)
    const open = await openDeclaration(tx, id, readersOf(desk))
    if (open?.state.kind === 'waiting') await markDismissed(tx, open, desk.actor.personId, now)
    return open !== undefined
  })

async function tellEmployer(
  tx: Tx,
  { login, name, language }: Declaration,
  keeper: string,
  now: Date,
): Promise<void> {
  const { subject, mail, sms } = declareWords.says[language].letter
  const isMail = login.includes('@')
  const body = isMail ? mail(name, keeper) : sms(name, keeper)
  await post(tx, { channel: isMail ? 'email' : 'sms', recipient: login, subject, body }, now)
}
