/** Every rule that what is sent to us can break, as the API says it. Their French stands in refusal-sentences.ts. */
const rules = [
  'must be an object',
  'must be a list',
  'must not be an empty list',
  'must be text',
  'must not be empty',
  'must be a number',
  'must be a whole number, zero or more',
  'must be true or false',
  'is missing',
  'is not a property of the specification',
  'is not one of the allowed values',
  'must be an absolute IRI',
  'must be a UUID',
  'must be a mailto: address',
  'must be 40 hexadecimal digits',
  'must be a SHA-2 in hexadecimal digits',
  'must be a language tag of RFC 5646',
  'must be a duration of ISO 8601',
  'must be a date and time of ISO 8601, without a negative zero offset',
  'must be a content type',
  'must have exactly one identifier: mbox, mbox_sha1sum, openid or account',
  'must have one identifier at most',
  'must have members, since it has no identifier',
  'must be between -1 and 1',
  'must be lower than max',
  'must be between min and max',
  'needs interactionType',
  'does not go with this interactionType',
  'must not repeat an id',
  'must not hold another SubStatement',
  'goes only with an Activity as object',
  'must be an Agent, or the two members of an OAuth signature',
  'must point to a statement, since the verb is voided',
  'must be version 1.0.x',
  'must be version 1.0.x or 2.0.x',
  'the body is not JSON',
  'the body is not text in UTF-8',
  'the body is nested too deep',
  'the body must be one statement',
  'the same statement id comes twice',
  'another statement already has this id',
  'the id in the body is not the id in the address',
  'the body is too large',
  'the content type is not accepted here',
  'the boundary is missing or never comes',
  'the first part must be application/json',
  'a part has no X-Experience-API-Hash',
  'a part must say Content-Transfer-Encoding: binary',
  'the bytes of a part do not match their hash',
  'a part belongs to no attachment',
  'the bytes of an attachment are missing',
  'the signature must be a JWS in application/octet-stream',
  'the signature must use RS256, RS384 or RS512',
  'the signature does not hold this statement',
  'the signature does not match its certificate',
  'the parameter is unknown here',
  'the parameter is missing',
  'the parameter does not go with the others',
  'the parameter is not readable',
  'the header X-Experience-API-Version is missing',
  'the version asked is not spoken here',
  'the alternate request syntax is not part of this version',
  'the alternate request is not well formed',
  'an alternate request may not come from another site',
  'a key is needed: HTTP Basic',
  'the key is unknown or revoked',
  'the key does not allow this',
  'a key voids only what it wrote',
  'what the house wrote is never voided',
  'nothing stands at this address',
  'nothing is kept under this name',
  'the method is not allowed here',
  'a document is already there: say If-Match or If-None-Match',
  'a profile is put with If-Match or If-None-Match',
  'the document has changed or is not as If-Match or If-None-Match says',
  'only JSON objects can be merged',
] as const

export type Rule = (typeof rules)[number]

export const isRule = (text: string): text is Rule => (rules as readonly string[]).includes(text)

export type RefusedStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413

/**
 * A "no" of the API: its status, the rule, and where in what was sent. A room that sets rules of its own to what it lets in gives
 * their French too: `sentence`.
 */
export type Refused = { ok: false; status: RefusedStatus; refusal: string; at: string; sentence?: string }

/** A "no" by one of the rules of the store, with its status of HTTP and where in what was sent. */
export const refuse = (status: RefusedStatus, refusal: Rule, at = ''): Refused => ({
  ok: false,
  status,
  refusal,
  at,
})
