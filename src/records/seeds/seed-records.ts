import { granted } from '#platform/refusal'
import type { Plain } from '#platform/json'
import { cast, seededOrganisations, seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { keepStatements } from '../statements/keep-statements.ts'
import { authorityOf, hashOf, newSecret } from '../keys/key.ts'
import { insertKey } from '../keys/store.ts'
import { agentOf } from '../person-agent.ts'
import { placeAt } from '../statements/place.ts'
import { pseudonymOf } from '../give-pseudonym.ts'
import { insertRefusal } from '../refusals/store.ts'
import { insertRelay, stopRelay } from '../relays/store.ts'
import type { KeyId, RelayId } from '../ids.ts'

/** Ids that stay, for links to the demo territory. */
export const seededRecords = {
  key: asId<KeyId>('00000000-0000-8000-8000-00000000e001'),
  relay: asId<RelayId>('00000000-0000-8000-8000-00000000e002'),
  trace: '00000000-0000-8000-8000-00000000e003',
}

const activities = [
  { id: 'etiquette', name: 'Lire une étiquette d’entretien' },
  { id: 'doser', name: 'Doser un produit' },
  { id: 'vitres', name: 'Laver des vitres sans traces' },
]
const acts = [
  { verb: 'initialized', result: undefined },
  { verb: 'completed', result: { completion: true, duration: 'PT14M' } },
  { verb: 'passed', result: { success: true, score: { scaled: 0.8 }, duration: 'PT9M' } },
]

const HOUR_MS = 3_600_000

/** A tool of AFP2I that told what group 7 did these days, something it got wrong, and a transfer that is stopped. */
export async function seedRecords(tx: Tx, now: Date, url: string): Promise<void> {
  const organisationId = seededOrganisations.afp2i.id
  const key = { id: seededRecords.key, organisationId, name: 'Atelier en ligne', scopes: ['all' as const] }
  // nobody knows its secret: the demo makes its own keys
  const kept = { ...key, secretHash: hashOf(newSecret()), createdBy: null }
  await insertKey(tx, kept, new Date(now.getTime() - 20 * 24 * HOUR_MS))
  const writer = { organisationId, keyId: key.id, authority: authorityOf(key, url) }
  const aicha = cast.filter((one) => one.id === 'aicha')
  const others = seededTrainees.group7.filter(({ id }) => id !== aicha[0]?.personId)
  const people = [...others.slice(0, 4), ...aicha]
  for (const [i, one] of people.entries()) {
    const at = new Date(now.getTime() - (people.length - i) * 5 * HOUR_MS)
    const pseudonym = await pseudonymOf(tx, 'personId' in one ? one.personId : one.id, url, at)
    const traces = acts.map((_, act) => traceOf(pseudonym, i, act, at, url))
    if (i === people.length - 1) Object.assign(traces.at(-1) ?? {}, { id: seededRecords.trace })
    const sent = traces.map((statement) => ({ statement, piece: JSON.stringify(statement) }))
    granted(await keepStatements(tx, writer, { sent, version: '2.0.0' }, at))
  }
  await seedTrouble(tx, key, now)
}

function traceOf(pseudonym: string, i: number, act: number, at: Date, url: string): Plain {
  const activity = activities[i % activities.length]
  const { verb, result } = acts[act] ?? {}
  return {
    actor: agentOf(pseudonym, url),
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: `${url}/cours/${activity?.id}`, definition: { name: { fr: activity?.name } } },
    ...(result ? { result } : {}),
    timestamp: new Date(at.getTime() - (acts.length - act) * 60_000).toISOString(),
  }
}

async function seedTrouble(tx: Tx, key: Parameters<typeof insertRefusal>[1], now: Date): Promise<void> {
  const refusals = [
    { rule: 'must be a duration of ISO 8601', place: 'result.duration' },
    { rule: 'is missing', place: '0.verb.id' },
  ]
  for (const [i, one] of refusals.entries()) {
    const at = new Date(now.getTime() - (2 + i) * HOUR_MS)
    await insertRefusal(tx, key, { ...one, at, request: 'POST statements', status: 400 })
  }
  await insertRelay(
    tx,
    {
      id: seededRecords.relay,
      organisationId: key.organisationId,
      name: 'Région Hauts-de-France',
      url: 'https://traces.region.example/xapi',
      login: 'afp2i',
      secret: 'exemple',
      version: '1.0.3',
      verb: 'http://adlnet.gov/expapi/verbs/completed',
      activity: null,
      sentTo: placeAt(new Date(now.getTime() - 24 * HOUR_MS)),
    },
    null,
    now,
  )
  await stopRelay(tx, seededRecords.relay, now)
}
