import { asId } from '#platform/id'
import { hashName } from '../credentials/identity.ts'
import { createKeyPair, didWeb, keyResolver, signingKey, type CredentialKeys } from '../credentials/keys.ts'
import { buildCredential, type Attestation } from '../credentials/credential.ts'
import { signCredential } from '../credentials/data-integrity.ts'
import { buildStatusListCredential, emptyStatusList, withStatus } from '../credentials/status-list.ts'
import type { AttestationId } from '../ids.ts'

// One attestation for the tests of this room's credentials, its issuer and its list.

export const publicAddress = 'https://beffroi.example'
export const statusListUrl = `${publicAddress}/attestations/statuts/1`
const statusIndex = 4_217
export const issuedAt = new Date('2018-06-29T15:00:00Z')
export const readAt = new Date('2018-07-02T08:00:00Z')

export const attestation: Attestation = {
  id: asId<AttestationId>(`${publicAddress}/attestations/9f2c.json`),
  title: 'Attestation de compétences d’employé familial',
  objectives: 'Entretenir le logement et le linge, préparer un repas, se situer dans son métier.',
  criteria:
    'Formation de dix semaines. Évaluée par un jury de deux professionnels, sur grille et mise en situation.',
  achievementId: `${publicAddress}/attestations/modeles/employe-familial-2018`,
  identity: hashName('Léa Van-Houtte', '5bd1c2f0a7e94b1f8d3e6c0912ab47fe'),
  scale: { values: ['non acquise', 'acquise'], required: 'acquise' },
  skills: [
    {
      id: 'urn:uuid:3c1de0d2-58e6-4d8b-9d5c-0a3a5f1f9d01',
      name: 'Repasser et ranger le linge',
      value: 'acquise',
    },
    { id: 'urn:uuid:3c1de0d2-58e6-4d8b-9d5c-0a3a5f1f9d02', name: 'Préparer un repas', value: 'non acquise' },
  ],
  trainedFrom: new Date('2018-04-16T07:00:00Z'),
  trainedUntil: new Date('2018-06-22T15:00:00Z'),
  awardedAt: issuedAt,
  validFrom: issuedAt,
  assessor: { id: 'urn:uuid:0d8a2c4e-90f1-4c1a-8b1b-6f5f2e7a1c33', name: 'CREFO Hauts-de-France' },
  evidence: [{ name: 'Grille du jury', narrative: 'Deux jurés, notes séparées jusqu’à la délibération.' }],
}

export const keys: CredentialKeys = { current: createKeyPair(new Date('2018-01-08T08:00:00Z')), retired: [] }
export const key = signingKey(keys, publicAddress)
export const resolveKey = keyResolver(keys, publicAddress)

export const unsigned = buildCredential(attestation, {
  issuer: { id: didWeb(publicAddress), name: 'Territoire d’Arras', url: publicAddress },
  statusListUrl,
  statusIndex,
})

export const signed = await signCredential(unsigned, key, issuedAt)

/** The signed list, as it is when nothing, or our one credential, is revoked. */
export function signedList(status: 'revoked' | 'good') {
  const list = withStatus(emptyStatusList(), statusIndex, status)
  const credential = buildStatusListCredential({
    url: statusListUrl,
    issuer: didWeb(publicAddress),
    list,
    validFrom: issuedAt,
  })
  return signCredential(credential, key, issuedAt)
}

/** The same document with one character of one text changed: every text of it in turn. */
export function* withOneCharacterChanged<T>(document: T): Generator<{ path: string; altered: T }> {
  for (const path of textPaths(document, [])) {
    const altered = structuredClone(document)
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((value, name) => Reflect.get(Object(value), name), altered)
    const name = path.at(-1) ?? ''
    const text = String(Reflect.get(Object(parent), name))
    const middle = Math.floor(text.length / 2)
    const other = text[middle] === '1' ? '2' : '1'
    Reflect.set(Object(parent), name, text.slice(0, middle) + other + text.slice(middle + 1))
    yield { path: path.join('.'), altered }
  }
}

function textPaths(value: unknown, path: string[]): string[][] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => textPaths(item, [...path, name]))
}
