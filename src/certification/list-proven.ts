import type { PersonId, Proven, ProvenBy } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { domainOf, evaluationsOf, frameworkOn, standingsOf } from './clea/door.ts'
import { sstOf } from './sst/door.ts'

/** The first-aid certificates of somebody, and the domains of the Cléa that were validated. */
export const provenByCertificates: ProvenBy = async (db, personIds, since) => {
  const [first] = personIds
  if (!first) return []
  const sst = (await sstOf(db, first)).flatMap(({ id, result, endsOn, validUntil }): Proven[] =>
    result === 'certified'
      ? [
          {
            room: 'certification',
            id: `sst ${id}`,
            kind: 'sst',
            title: 'Sauveteur secouriste du travail (SST)',
            happenedOn: endsOn,
            words: typo(
              `Certificat obtenu${validUntil ? `, valable jusqu’au ${writeDate(validUntil)}` : ''}`,
            ),
          },
        ]
      : [],
  )
  return [...sst, ...(await domainsValidated(db, personIds))].filter((one) => one.happenedOn >= since)
}

async function domainsValidated(db: Db, personIds: readonly PersonId[]): Promise<Proven[]> {
  const lines = await evaluationsOf(db, personIds)
  const [latest] = lines
    .flatMap((one) => one.evaluatedOn ?? [])
    .toSorted()
    .toReversed()
  const framework = latest && (await frameworkOn(db, latest))
  if (!framework) return []
  return standingsOf(framework, lines).flatMap(({ domain, state, on }) => {
    const named = domainOf(framework, domain)
    if (state !== 'validated' || !on || !named) return []
    const what = { title: `Cléa : ${named.shortTitle}`, words: `Domaine ${domain} du Cléa, validé` }
    return [{ room: 'certification', id: `clea ${framework.id} ${domain}`, happenedOn: on, ...what }]
  })
}
