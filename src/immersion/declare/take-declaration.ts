import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { newId } from '#platform/id'
import { post } from '#platform/mail'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import { bodyOfHost, lockHost, lockHosts, saveHost, type Host } from '../hosts/door.ts'
import type { DeclarationId, HostId } from '../ids.ts'
import { declareWords } from '../words/door.ts'
import type { Declaration } from './declaration.ts'
import { lockDeclaration, markDismissed, markTaken, openDeclaration, readersOf } from './declaration-store.ts'

export type TakeRefusal = 'taken by another desk' | 'gone'
type Taking = { desk: Desk; keeper: Host['keeper']; now: Date }

/**
 * A desk takes a declaration: it keeps this employer from then on, or the host that it keeps already is completed. Twice is once. The employer is told.
 * Refusals: 'taken by another desk'; 'gone': it is nobody's to take, or another desk keeps this employer.
 */
export const takeDeclaration = (
  db: Db,
  id: DeclarationId,
  { desk, keeper, now }: Taking,
): Promise<Result<HostId, TakeRefusal>> =>
  db.transaction(async (tx): Promise<Result<HostId, TakeRefusal>> => {
    await lockHosts(tx)
    const said = await lockDeclaration(tx, id)
    const own = desk.own.map((one) => one.id)
    if (said?.state.kind === 'taken') {
      const host = await lockHost(tx, said.state.hostId)
      return host && own.includes(host.keeper.id) ? done(host.id) : refuse('taken by another desk')
    }
    const open = said && (await openDeclaration(tx, id, readersOf(desk)))
    if (!open) return refuse('gone')
    const known = open.twinId ? await lockHost(tx, open.twinId) : undefined
    const host = known ? completed(known, said, now) : await hostOf(tx, said, keeper, now)
    await saveHost(tx, host, { by: desk.actor.personId, typed: true, now })
    await markTaken(tx, id, { hostId: host.id, by: desk.actor.personId, at: now })
    await tellEmployer(tx, said, host.keeper.name, now)
    return done(host.id)
  })

/** A desk puts it aside: it is asked no more of the day of anybody, and may still be taken. */
export const dismissDeclaration = (db: Db, id: DeclarationId, desk: Desk, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lockDeclaration(tx, id)
    if (!(await openDeclaration(tx, id, readersOf(desk)))) return false
    await markDismissed(tx, id, desk.actor.personId, now)
    return true
  })

async function hostOf(tx: Tx, said: Declaration, keeper: Host['keeper'], now: Date): Promise<Host> {
  const organisationId = await bodyOfHost(tx, said, now)
  return {
    id: newId<HostId>(),
    keeper,
    body: { kind: 'organisation', id: organisationId, name: said.name, siret: said.siret },
    name: said.name,
    knownAs: [],
    hires: null,
    phones: [],
    email: null,
    keptBy: '',
    asked: [],
    writtenSiret: '',
    isTyped: true,
    ...saidOf(said, now),
  }
}

/** What the employer says today takes the place of what was known; what it leaves out stays. */
function completed(known: Host, said: Declaration, now: Date): Host {
  const fresh = saidOf(said, now)
  const { phones = [], email = known.email } = fresh
  return {
    ...known,
    ...fresh,
    body: known.body.kind === 'organisation' ? { ...known.body, siret: said.siret } : known.body,
    trades: [...new Set([...fresh.trades, ...known.trades])],
    capacity: fresh.capacity ?? known.capacity,
    days: fresh.days.length > 0 ? fresh.days : known.days,
    way: fresh.way || known.way,
    accessible: fresh.accessible ?? known.accessible,
    phones: [...new Set([...phones, ...known.phones])],
    email,
    said: [fresh.said, known.said].filter(Boolean).join(' ').slice(0, 500),
    asked: [],
    writtenSiret: '',
    isTyped: true,
  }
}

type Fresh = Pick<
  Host,
  | 'address'
  | 'postcode'
  | 'town'
  | 'activity'
  | 'trades'
  | 'capacity'
  | 'days'
  | 'way'
  | 'accessible'
  | 'accepts'
  | 'welcomedBy'
  | 'said'
  | 'saidOn'
> & { phones?: string[]; email?: string }

function saidOf(said: Declaration, now: Date): Fresh {
  const { address, postcode, town, activity, trades, capacity, days, way, accessible, welcomedBy } = said
  return {
    address,
    postcode,
    town,
    activity,
    trades,
    capacity,
    days,
    way,
    accessible,
    welcomedBy,
    accepts: 'yes',
    // words that no trade of our table answers are kept as they were written
    said: typo(`Métiers, dans ses mots : ${said.tradesSaid}.`),
    saidOn: parisDay(now),
    ...(said.login.includes('@') ? { email: said.login } : { phones: [said.login] }),
  }
}

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
