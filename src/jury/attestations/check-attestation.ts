import type { Db } from '#platform/db'
import type { Site } from '#platform/ground'
import { z } from 'zod'
import {
  isNamed,
  keyResolver,
  keysOf,
  verifyCredential,
  type HashedIdentity,
  type Verdict,
} from '../credentials/door.ts'
import { signedStatusList } from './sign-attestation.ts'

/** What checking a file gave; `named` is whether the name typed is that of the attestation, when one was typed. */
export type Checked = { verdict: Verdict; named: boolean | undefined }

const subject = z.object({
  credentialSubject: z.object({
    identifier: z.array(
      z.object({
        type: z.literal('IdentityObject'),
        hashed: z.literal(true),
        identityHash: z.string(),
        identityType: z.literal('name'),
        salt: z.string(),
      }),
    ),
  }),
})

/** Checks a credential that somebody brings: our keys, our lists, nothing fetched. A name is compared only with one that holds. */
export async function checkAttestation(
  db: Db,
  text: string,
  { site, now, name }: { site: Site; now: Date; name: string | null },
): Promise<Checked> {
  const given = parse(text)
  const prefix = `${site.url}/statuts/`
  const verdict = await verifyCredential(given, {
    resolveKey: keyResolver(await keysOf(db, site, now), site.url),
    resolveStatus: async (url) => {
      const list = url.startsWith(prefix) ? url.slice(prefix.length) : ''
      return /^[1-9]\d{0,5}$/.test(list) ? signedStatusList(db, Number(list), site, now) : undefined
    },
    at: now,
  })
  const identity = identityIn(given)
  return { verdict, named: verdict.valid && name && identity ? isNamed(identity, name) : undefined }
}

function identityIn(given: unknown): HashedIdentity | undefined {
  const read = subject.safeParse(given)
  return read.success ? read.data.credentialSubject.identifier[0] : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON: the verdict says that it cannot be read
  }
}
