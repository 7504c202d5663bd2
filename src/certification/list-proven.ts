import type { PersonId, Proven, Proving } from '#people'
import type { Db } from '#platform/db'
import { sayCertified, type Certified } from './certified.ts'
import { domainOf, evaluationsOf, frameworkOn, standingsOf } from './clea/door.ts'
import { sstOf } from './sst/door.ts'

/** The first-aid certificates of somebody, and the domains of the Cléa that were validated. */
export const provenByCertificates: Proving = {
  find: async (db, personIds, since) => {
    const [first] = personIds
    if (!first) return []
    const all = [...(await sstCertified(db, first)), ...(await domainsValidated(db, personIds))]
    return all.filter((one) => one.happenedOn >= since)
  },
  say: sayCertified,
}

const sstCertified = async (db: Db, personId: PersonId): Promise<Proven[]> =>
  (await sstOf(db, personId)).flatMap(({ id, result, endsOn, validUntil: until }) => {
    if (result !== 'certified') return []
    const seen: Certified = { code: 'sst certified', until }
    return [{ room: 'certification', id: `sst ${id}`, kind: 'sst', happenedOn: endsOn, seen }]
  })

async function domainsValidated(db: Db, personIds: readonly PersonId[]): Promise<Proven[]> {
  const lines = await evaluationsOf(db, personIds)
  const [latest] = lines
    .flatMap((one) => one.evaluatedOn ?? [])
    .toSorted()
    .toReversed()
  const framework = latest && (await frameworkOn(db, latest))
  if (!framework) return []
  const { id: frameworkId } = framework
  return standingsOf(framework, lines).flatMap(({ domain, state, on }) => {
    const named = domainOf(framework, domain)
    if (state !== 'validated' || !on || !named) return []
    const seen: Certified = { code: 'clea domain', frameworkId, domain, shortTitle: named.shortTitle }
    return [{ room: 'certification', id: `clea ${frameworkId} ${domain}`, happenedOn: on, seen }]
  })
}
