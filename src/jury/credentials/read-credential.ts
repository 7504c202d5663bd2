import { z } from 'zod'
import { CREDENTIALS_V2, isKnownContext } from './contexts.ts'

const DEEPEST = 32
const instant = z.iso.datetime({ offset: true })
const someText = z.union([z.string().transform((text) => [text]), z.array(z.string())])

const proof = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  proofPurpose: z.literal('assertionMethod'),
  verificationMethod: z.string(),
  created: instant.optional(),
  expires: instant.optional(),
  proofValue: z.string().startsWith('z'),
})

const status = z.looseObject({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.enum(['revocation', 'suspension']),
  statusListIndex: z.union([z.string().regex(/^\d{1,9}$/), z.int().nonnegative()]).transform(Number),
  statusListCredential: z.string(),
  statusSize: z.literal(1).optional(),
})

const context = z.array(z.string()).refine((urls) => urls[0] === CREDENTIALS_V2 && urls.every(isKnownContext))
const common = {
  '@context': context,
  issuer: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  proof: z.union([proof.transform((one) => [one]), z.array(proof).nonempty()]),
}

const achievement = z.looseObject({
  ...common,
  type: someText.refine((types) => types.includes('VerifiableCredential') && types.some(isAchievement)),
  credentialStatus: z.union([status.transform((one) => [one]), z.array(status)]).optional(),
})

const statusList = z.looseObject({
  ...common,
  type: someText.refine((types) => types.includes('BitstringStatusListCredential')),
  credentialSubject: z.looseObject({
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string(),
  }),
})

/** What a verifier reads of a signed credential; `document` is the very thing that was signed. */
export type ReadCredential = z.output<typeof achievement> & { document: SignedDocument }
export type ReadStatusList = z.output<typeof statusList> & { document: SignedDocument }
type SignedDocument = { '@context': string[] }

export function readCredential(given: unknown): ReadCredential | undefined {
  return read(achievement, given)
}

export function readStatusList(given: unknown): ReadStatusList | undefined {
  return read(statusList, given)
}

function read<T extends { '@context': string[] }>(schema: z.ZodType<T>, given: unknown) {
  const signed = z.record(z.string(), z.unknown()).safeParse(given)
  if (!signed.success || !isPlain(signed.data)) return undefined
  const parsed = schema.safeParse(signed.data)
  if (!parsed.success) return undefined
  const { proof: _, ...document } = signed.data
  return { ...parsed.data, document: { ...document, '@context': parsed.data['@context'] } }
}

// JSON-LD can say one thing in many ways: under its full address, a `credentialStatus` keeps its signature and hides from
// whoever looks for it by its short name. So the long ways are refused: no `@` word but the first context, no `:` in a name.
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  return Object.entries(value).every(
    ([name, item]) =>
      (depth === 0 && name === '@context') || (!/^@|:/.test(name) && isPlain(item, depth + 1)),
  )
}

function isAchievement(type: string): boolean {
  return type === 'AchievementCredential' || type === 'OpenBadgeCredential'
}
