import type { HashedIdentity } from './identity.ts'
import { CREDENTIALS_V2, OPEN_BADGES } from './contexts.ts'
import { writeTimestamp } from './data-integrity.ts'
import { statusEntry } from './status-list.ts'
import type { AttestationId } from '../ids.ts'

type Body = { id: string; name: string; url?: string }

/** One skill as the jury decided it. `id` is a URI of this attestation's own; `value` is a word of the scale. */
export type SkillResult = { id: string; name: string; value: string }

export type Attestation = {
  /** The address of the credential, unique and lasting. */
  id: AttestationId
  title: string
  objectives: string
  /** Nature, duration, who evaluated and how: what a reader needs to weigh the attestation. */
  criteria: string
  /** A URI of what is attested, the same for all who obtain it. */
  achievementId: string
  identity: HashedIdentity
  /** Words that a result may have, from low to high, and the first of them that means obtained. */
  scale: { values: string[]; required: string }
  skills: SkillResult[]
  /** From the first to the last day of the training. */
  trainedFrom?: Date
  trainedUntil?: Date
  awardedAt: Date
  validFrom: Date
  validUntil?: Date
  /** The body that evaluated on behalf of the issuer. */
  assessor?: Body
  evidence?: { id?: string; name: string; narrative: string }[]
}

export type Issuing = { issuer: Body; statusListUrl: string; statusIndex: number }
export type Credential = ReturnType<typeof buildCredential>

/**
 * An attestation of skills as an Open Badges 3.0 credential (VC 2.0), still to be signed. It never carries the name.
 * @throws when a result is not a word of the scale.
 */
export function buildCredential(attestation: Attestation, { issuer, statusListUrl, statusIndex }: Issuing) {
  return withoutAbsent({
    '@context': [CREDENTIALS_V2, OPEN_BADGES],
    id: attestation.id,
    type: ['VerifiableCredential', 'AchievementCredential'],
    issuer: profile(issuer),
    validFrom: writeTimestamp(attestation.validFrom),
    validUntil: timestamp(attestation.validUntil),
    awardedDate: writeTimestamp(attestation.awardedAt),
    name: attestation.title,
    credentialSubject: subjectOf(attestation),
    evidence: attestation.evidence?.map((item) => withoutAbsent({ ...item, type: ['Evidence'] })),
    credentialStatus: statusEntry(statusListUrl, statusIndex),
  })
}

function subjectOf(attestation: Attestation) {
  return withoutAbsent({
    type: ['AchievementSubject'],
    identifier: [attestation.identity],
    activityStartDate: timestamp(attestation.trainedFrom),
    activityEndDate: timestamp(attestation.trainedUntil),
    source: attestation.assessor && profile(attestation.assessor),
    achievement: achievementOf(attestation),
    result: attestation.skills.map((skill) => resultOf(skill, attestation)),
  })
}

function achievementOf({ achievementId, title, objectives, criteria, skills, scale }: Attestation) {
  return {
    id: achievementId,
    type: ['Achievement'],
    achievementType: 'Assessment',
    inLanguage: 'fr',
    name: title,
    description: objectives,
    criteria: { narrative: criteria },
    // Without `allowedValue`: where two lists stand, a verifier in use (ssi, in Rust) computes another hash than all others.
    resultDescription: skills.map(({ id, name }) => ({
      id,
      type: ['ResultDescription'],
      name,
      resultType: 'Result',
      requiredValue: scale.required,
    })),
  }
}

function resultOf({ id, name, value }: SkillResult, { scale }: Attestation) {
  if (!scale.values.includes(value)) throw new Error(`Not a result of the scale: ${value} (${name})`)
  return { type: ['Result'], resultDescription: id, value }
}

function profile({ id, name, url }: Body) {
  return withoutAbsent({ id, type: ['Profile'], name, url })
}

function timestamp(at: Date | undefined): string | undefined {
  return at && writeTimestamp(at)
}

// JSON has no `undefined`: what is absent must be absent before it is signed, not only once it is written.
function withoutAbsent<T extends object>(value: T): T {
  for (const [key, item] of Object.entries(value)) if (item === undefined) Reflect.deleteProperty(value, key)
  return value
}
