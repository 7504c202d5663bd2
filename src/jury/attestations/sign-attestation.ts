import { createHash } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Site } from '#platform/ground'
import { parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { de } from '#platform/i18n'
import {
  buildCredential,
  buildStatusListCredential,
  didWeb,
  emptyStatusList,
  hashName,
  keysOf,
  signCredential,
  signingKey,
  withStatus,
} from '../credentials/door.ts'
import { marks, markWords } from '../marks/door.ts'
import { attestationUrl, statusListUrl, type IssuedAttestation } from './attestation.ts'
import { keepCredential, lockAttestation } from './store.ts'
import { revokedIndexes } from './status-list-store.ts'
import type { AttestationId } from '../ids.ts'

/** The signed credential, to the letter: signed once, then always the same text. */
export async function signedCredential(db: Db, id: AttestationId, site: Site, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const attestation = await lockAttestation(tx, id)
    if (!attestation) throw new Error(`no attestation ${id}`)
    if (attestation.credential) return attestation.credential
    const key = signingKey(await keysOf(tx, site, now), site.url)
    const signed = JSON.stringify(await signCredential(unsignedOf(attestation, site.url), key, now), null, 2)
    await keepCredential(tx, id, signed)
    return signed
  })
}

/** The list of one number, signed at that instant: a set bit is a revoked attestation. */
export async function signedStatusList(db: Db, list: number, site: Site, now: Date) {
  const revoked = await revokedIndexes(db, list)
  const bits = revoked.reduce((all, index) => withStatus(all, index, 'revoked'), emptyStatusList())
  const of = { url: statusListUrl(site.url, list), issuer: didWeb(site.url), list: bits, validFrom: now }
  return signCredential(buildStatusListCredential(of), signingKey(await keysOf(db, site, now), site.url), now)
}

function unsignedOf(
  { id, content, salt, statusList, statusIndex, issuedAt }: IssuedAttestation,
  url: string,
) {
  const scale = { values: marks.map((mark) => markWords[mark]), required: markWords.acquired }
  const evaluated = `Évaluée par un jury de ${content.evaluators.length} professionnels, chacun notant seul puis décidant ensemble.`
  return buildCredential(
    {
      id: asId<AttestationId>(`${attestationUrl(url, id)}.json`),
      title: content.title,
      objectives: `${content.acquired} compétences acquises sur ${content.skills.length}. ${content.grid.origin}`,
      criteria: `Formation « ${content.trainingTitle} » ${de(content.trainedBy)}. ${evaluated}`,
      achievementId: `${url}/attestations/grilles/${gridMark(content)}`,
      identity: hashName(content.name, salt),
      scale,
      skills: content.skills.map((skill) => ({
        id: `${attestationUrl(url, id)}#${encodeURIComponent(skill.code)}`,
        name: `${skill.block} : ${skill.title}`,
        value: markWords[skill.result],
      })),
      trainedFrom: parisInstant(content.trainedFrom, '00:00'),
      trainedUntil: parisInstant(content.trainedUntil, '23:59'),
      awardedAt: parisInstant(content.heldOn, '12:00'),
      validFrom: issuedAt,
      evidence: [{ name: 'Délibération du jury', narrative: evaluated }],
    },
    {
      issuer: { id: didWeb(url), name: content.organiser, url },
      statusListUrl: statusListUrl(url, statusList),
      statusIndex,
    },
  )
}

/** The same for all who pass before the same version of a grid. */
const gridMark = ({ grid, skills }: IssuedAttestation['content']) =>
  createHash('sha256')
    .update(JSON.stringify([grid.title, grid.version, skills.map((skill) => [skill.code, skill.title])]))
    .digest('hex')
    .slice(0, 16)
