import { isIP } from 'node:net'
import { z } from 'zod'

/** Where keys of the browser are valid: the host of the public address. A bare IP address cannot have any (WebAuthn, RP ID). */
export function passkeyPlace(siteUrl: string): { rpID: string; origin: string } | undefined {
  const { hostname, origin } = new URL(siteUrl)
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? undefined : { rpID: hostname, origin }
}

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
const answered = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
}

const newKey = z.object({
  ...answered,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})
const useOfKey = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

/** What the browser answers when it makes a key, or undefined when it is something else. */
export const readNewKey = (text: string): z.infer<typeof newKey> | undefined =>
  newKey.safeParse(asJson(text)).data

/** What the browser answers when a key is used, or undefined when it is something else. */
export const readUseOfKey = (text: string): z.infer<typeof useOfKey> | undefined =>
  useOfKey.safeParse(asJson(text)).data

/** The challenge that an answer says it answers. */
export function challengeIn(answer: { response: { clientDataJSON: string } }): string {
  const data = asJson(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'))
  return z.object({ challenge: z.string() }).safeParse(data).data?.challenge ?? ''
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}
