import { provenByCertificates } from '#certification'
import { provenByAttestations } from '#jury'
import { fullName, listOrganisations, readPerson, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { dayOf, parisDay } from '#platform/time'
import { listShown } from '../evidence-store.ts'
import { cameFrom, isSeenHere, type Evidence } from '../evidence.ts'
import { wordsOf, type Say } from '../say-origin.ts'
import { asShown, peopleAround, type Reachable } from '../shown/door.ts'
import type { Attested, Call, Card, CardProof, CardWritten } from './card.ts'
import { readWritten } from './card-store.ts'

type Asked = { mine: PersonId[]; say: Say; url: string; now: Date }

/** The card of somebody as an employer reads it today; undefined until they wrote it. */
export async function readCard(db: Db, { mine, say, url, now }: Asked): Promise<Card | undefined> {
  const written = await readWritten(db, mine)
  const [own] = mine
  const person = written && own && (await readPerson(db, own))
  if (!written || !person) return undefined
  return {
    name: fullName(person),
    canDo: written.canDo,
    proofs: (await asShown(db, await listShown(db, written.proofIds))).map((one) => asProof(one, say)),
    attested: await attestedOf(db, mine, url),
    phone: written.showsPhone ? person.phone : null,
    call: await callOf(db, written, { mine, now }),
  }
}

function asProof(one: Evidence, say: Say): CardProof {
  const seen = one.origin && isSeenHere(one) ? wordsOf(one.origin, say, 'fr').words : ''
  return { ...one, words: one.did ?? seen, came: cameFrom(one) ?? '' }
}

/** Whom to call, while that person stands around; reached where they work, never on a number of their own. */
async function callOf(
  db: Db,
  { callId }: CardWritten,
  { mine, now }: Pick<Asked, 'mine' | 'now'>,
): Promise<Card['call']> {
  const found = callId && (await peopleAround(db, mine, parisDay(now))).find((one) => one.personId === callId)
  if (!found) return null
  return (await callsOf(db, [found]))[0] ?? null
}

/** How each of these is reached: where they work. */
export async function callsOf(
  db: Db,
  around: readonly Reachable[],
): Promise<(Call & Pick<Reachable, 'personId'>)[]> {
  const among = around.flatMap(({ organisationId }) => organisationId ?? [])
  const places = among.length > 0 ? await listOrganisations(db, { among, limit: among.length }) : []
  return around.map(({ personId, name, organisationId }) => {
    const at = places.find(({ id }) => id === organisationId)
    return {
      personId,
      name,
      organisation: at?.name ?? null,
      phone: at?.phone ?? null,
      email: at?.email ?? null,
    }
  })
}

const EVER = dayOf('1900-01-01')
const isCleaDomain = (id: string) => id.startsWith('clea ')

async function attestedOf(db: Db, mine: PersonId[], url: string): Promise<Attested[]> {
  const byJuries = (await provenByAttestations.find(db, mine, EVER)).map((one): Attested => ({
    ...provenByAttestations.say(one, 'fr'),
    url: `${url}/attestations/${one.id}`,
  }))
  const certified = await provenByCertificates.find(db, mine, EVER)
  const domains = certified.filter(({ id }) => isCleaDomain(id)).length
  const clea: Attested[] =
    domains === 0
      ? []
      : [
          {
            title: 'Cléa',
            words: typo(domains === 1 ? '1 domaine validé' : `${domains} domaines validés`),
            url: null,
          },
        ]
  const others = certified
    .filter(({ id }) => !isCleaDomain(id))
    .map((one): Attested => ({ ...provenByCertificates.say(one, 'fr'), url: null }))
  return [...byJuries, ...others, ...clea]
}
