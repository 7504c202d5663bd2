import { holdWhole, type OrganisationId, type PersonId } from '#people'
import { breaks, type Db, type Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { mayWrite, type Desk } from '../access.ts'
import type { HostId } from '../ids.ts'
import { bodyOfHost } from './find-body.ts'
import { isSamePlace, siretOf, versionOfHost, type Body, type Host } from './host.ts'
import { hostsNamed, hostsWithIds, hostWithSiret, lockHost, lockHosts, saveHost } from './host-store.ts'
import type { SaidHost } from './read-host-form.ts'
import { twinsOf } from './shared-siret-store.ts'

export type HostRefusal = 'siret taken' | 'name taken' | 'changed meanwhile'
type Written = Result<HostId, HostRefusal>
type Settled = Result<HostId, HostRefusal | 'answered otherwise'>
/** `keepers`: among whose hosts a SIRET is one */
type Writing = {
  said: SaidHost
  keeper: Host['keeper']
  keepers: readonly OrganisationId[]
  by: PersonId
  now: Date
}
/** `typed: false`: its name and its town alone are known by a line; the list of employers says the rest. */
type Adding = Writing & { typed?: boolean }

/** A host that somebody types. The same form sent twice is once. Refusals: 'siret taken' (for this desk), 'name taken' (there, for this keeper). */
export const addHost = (db: Db, id: HostId, { typed = true, ...writing }: Adding): Promise<Written> =>
  refusingTaken(() =>
    db.transaction(async (tx): Promise<Written> => {
      const { said, keeper } = writing
      await lockHosts(tx, [keeper])
      if (await lockHost(tx, id)) return done(id)
      const host = await hostOf(tx, { id, keeper, knownAs: [], keptBy: '' }, writing)
      // a body that works with them may be writing this place now, with another lock
      if (host.body.kind === 'organisation') await holdWhole(tx, host.body.id)
      if (await isTaken(tx, said.siret, writing)) return refuse('siret taken')
      const twins = await hostsNamed(tx, keeper.id, said.name)
      if (twins.some((twin) => isSamePlace(twin, said))) return refuse('name taken')
      await saveHost(tx, host, { ...writing, typed })
      return done(id)
    }),
  )

/** Corrects a host as it was `seen`; undefined when it is not theirs to write. What was asked about it is answered. */
export const correctHost = (
  db: Db,
  what: { id: HostId; seen: string; said: SaidHost; desk: Desk; now: Date },
): Promise<Written | undefined> =>
  refusingTaken(() =>
    db.transaction(async (tx): Promise<Written | undefined> => {
      await lockHosts(tx, what.desk.own)
      const known = await lockHost(tx, what.id)
      if (!known || !mayWrite(what.desk, known.keeper.id)) return undefined
      const { own, actor } = what.desk
      const keepers = own.map(({ id }) => id)
      const writing = { ...what, keeper: known.keeper, keepers, by: actor.personId }
      if (what.said.siret !== siretOf(known) && (await isTaken(tx, what.said.siret, writing)))
        return refuse('siret taken')
      const next = await hostOf(tx, known, writing)
      const found = foundThere(versionOfHost(known), versionOfHost(next), what.seen)
      if (found === 'changed') return refuse('changed meanwhile')
      if (found === 'as seen' || !known.isTyped) await saveHost(tx, next, { ...writing, typed: true })
      return done(what.id)
    }),
  )

/**
 * Whose the SIRET is, that a list gave to several: theirs (the others that this desk writes lose it), or not. The same answer twice is once;
 * undefined when the host is not theirs to write. Refusals: 'siret taken', by a host that has it already; 'answered otherwise', by somebody else before.
 */
export const settleSiret = (
  db: Db,
  { id, isTheirs, desk, now }: { id: HostId; isTheirs: boolean; desk: Desk; now: Date },
): Promise<Settled | undefined> =>
  refusingTaken(() =>
    db.transaction(async (tx): Promise<Settled | undefined> => {
      await lockHosts(tx, desk.own)
      const host = await lockHost(tx, id)
      if (!host || !mayWrite(desk, host.keeper.id)) return undefined
      const { writtenSiret: siret, body } = host
      const own = desk.own.map((keeper) => keeper.id)
      if (!host.asked.includes('siret shared')) {
        const has = body.kind === 'organisation' && body.siret !== null
        return has === isTheirs ? done(id) : refuse('answered otherwise')
      }
      if (isTheirs && (body.kind === 'person' || (await isTaken(tx, siret, { keepers: own }))))
        return refuse('siret taken')
      // its list goes on telling the rest: nobody typed it
      const save = (one: Host, had: Body) =>
        saveHost(tx, { ...withoutShared(one), body: had }, { by: desk.actor.personId, typed: false, now })
      if (isTheirs)
        for (const twin of await hostsWithIds(
          tx,
          (await twinsOf(tx, host, own)).map((one) => one.id),
        ))
          await save(twin, twin.body)
      await save(host, isTheirs && body.kind === 'organisation' ? { ...body, siret } : body)
      return done(id)
    }),
  )

/** True when a place that they read has this SIRET: who works with none of those who keep it has a sheet of their own. */
const isTaken = async (
  tx: Tx,
  siret: string | null,
  { keepers }: Pick<Writing, 'keepers'>,
): Promise<boolean> => siret !== null && (await hostWithSiret(tx, siret, keepers)) !== undefined

const withoutShared = (host: Host): Host => ({
  ...host,
  asked: host.asked.filter((doubt) => doubt !== 'siret shared'),
  writtenSiret: '',
})

/** All that is not said of a host of which a line gives the name and the town alone. */
export const unsaidHost = {
  isPerson: false,
  siret: null,
  address: '',
  postcode: '',
  activity: '',
  trades: [],
  capacity: null,
  days: [],
  way: '',
  accessible: null,
  accepts: null,
  hires: null,
  welcomedBy: '',
  phones: [],
  email: null,
  said: '',
  saidOn: null,
} as const

type Known = Pick<Host, 'id' | 'keeper' | 'knownAs' | 'keptBy'> & { body?: Body }

async function hostOf(tx: Tx, known: Known, { said, now }: Writing): Promise<Host> {
  const { isPerson, siret: _siret, ...rest } = said
  const { id, keeper, knownAs, keptBy } = known
  return {
    id,
    keeper,
    knownAs,
    keptBy,
    declaredTrades: '',
    uncheckedLogin: '',
    ...rest,
    body: isPerson ? { kind: 'person' } : await bodyFor(tx, known.body, said, now),
    asked: [],
    writtenSiret: '',
    isTyped: true,
  }
}

/** A body that was known stays while its SIRET says nothing else. */
async function bodyFor(tx: Tx, known: Body | undefined, said: SaidHost, now: Date): Promise<Body> {
  const { siret } = said
  if (known?.kind === 'organisation' && (siret === known.siret || known.siret === null || siret === null))
    return { ...known, siret }
  const id = await bodyOfHost(tx, said, now)
  return { kind: 'organisation', id, name: said.name, siret }
}

async function refusingTaken<T>(save: () => Promise<T>): Promise<T | Written> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'hosts_siret_keeper_id_key')) return refuse('siret taken')
    throw cause
  }
}
