import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { bodyOfHost, type Host } from '../hosts/door.ts'
import type { HostId } from '../ids.ts'
import type { Declaration } from './declaration.ts'

/** The host that an employer nobody keeps becomes. */
export async function hostFromDeclaration(
  tx: Tx,
  said: Declaration,
  keeper: Host['keeper'],
  now: Date,
): Promise<Host> {
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
    uncheckedLogin: '',
    said: '',
    ...saidOf(said, now),
  }
}

/** True when nothing but its name and its town says that a declaration is this host: it has no SIRET yet. */
export const isByName = ({ body }: Pick<Host, 'body'>): boolean =>
  body.kind === 'person' || body.siret === null

/** True when this host was reached by the e-mail or the telephone of the declaration before: else somebody must ask whose it is. */
export const isReachedBy = (
  { email, phones }: Pick<Host, 'email' | 'phones'>,
  { login }: Declaration,
): boolean => email === login || phones.includes(login)

/**
 * What the employer says today takes the place of what was known; what it leaves out stays. Its e-mail or telephone receives the page of the host:
 * where nobody checked that it is theirs, it is a word among others.
 */
export function completedBy(known: Host, said: Declaration, isChecked: boolean, now: Date): Host {
  const { email: newEmail, phones: newPhones, ...fresh } = saidOf(said, now)
  const isTheirs = isChecked || isReachedBy(known, said)
  return {
    ...known,
    ...fresh,
    body: known.body.kind === 'organisation' ? { ...known.body, siret: said.siret } : known.body,
    trades: [...new Set([...fresh.trades, ...known.trades])],
    capacity: fresh.capacity ?? known.capacity,
    days: fresh.days.length > 0 ? fresh.days : known.days,
    way: fresh.way || known.way,
    accessible: fresh.accessible ?? known.accessible,
    phones: isTheirs ? [...new Set([...(newPhones ?? []), ...known.phones])] : known.phones,
    email: isTheirs ? (newEmail ?? known.email) : known.email,
    uncheckedLogin: isTheirs ? '' : said.login,
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
  | 'declaredTrades'
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
    declaredTrades: said.tradesSaid,
    saidOn: parisDay(now),
    ...(said.login.includes('@') ? { email: said.login } : { phones: [said.login] }),
  }
}
