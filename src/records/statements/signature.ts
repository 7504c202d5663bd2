import { X509Certificate, verify } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import { readJson } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'
import { sameStatement } from './same-statement.ts'

export const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature'

const LARGEST = 500_000

const algorithms: Record<string, string> = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' }

/**
 * Checks that a JWS (RFC 7515, compact) holds this very statement, and that it matches its certificate when it carries one.
 * Whether the certificate is to be trusted is for the reader to say.
 */
export function checkSignature(statement: Plain, bytes: Buffer): Refused | undefined {
  const jws = bytes.length <= LARGEST ? bytes.toString('latin1').trim() : ''
  const [head = '', payload = '', signature, ...rest] = jws.split('.', 4)
  const header = readPiece(head)
  const signed = readPiece(payload)
  if (!header || !signed || signature === undefined || rest.length > 0)
    return refuse(400, 'the signature must be a JWS in application/octet-stream')
  const algorithm = algorithms[String(header['alg'])]
  if (!algorithm) return refuse(400, 'the signature must use RS256, RS384 or RS512')
  if (!sameStatement(signed, statement)) return refuse(400, 'the signature does not hold this statement')
  return fitsItsKey(header, algorithm, `${head}.${payload}`, signature)
    ? undefined
    : refuse(400, 'the signature does not match its certificate')
}

function readPiece(text: string): Plain | undefined {
  const read = readJson(Buffer.from(text, 'base64url'))
  return read.ok && isPlain(read.value) ? read.value : undefined
}

function fitsItsKey(header: Plain, algorithm: string, text: string, signature: string): boolean {
  const chain = header['x5c']
  if (chain === undefined) return true
  const first: unknown = Array.isArray(chain) ? chain[0] : undefined
  if (typeof first !== 'string') return false
  try {
    const { publicKey } = new X509Certificate(Buffer.from(first, 'base64'))
    return verify(algorithm, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
