import { gunzipSync, gzipSync } from 'node:zlib'
import { CREDENTIALS_V2 } from './contexts.ts'
import { writeTimestamp } from './data-integrity.ts'

// W3C Bitstring Status List 1.0, § 6.1: never shorter, so that asking about one credential does not tell which.
export const STATUS_LIST_BITS = 131_072
const MOST_BYTES = (STATUS_LIST_BITS / 8) * 64

/** One bit per credential; bit 0 is the leftmost bit of the first byte. A set bit means revoked. */
export type StatusList = Uint8Array

export function emptyStatusList(): StatusList {
  return new Uint8Array(STATUS_LIST_BITS / 8)
}

/** The list with one credential revoked, or given back. @throws RangeError when the index is not in the list. */
export function withStatus(list: StatusList, index: number, status: 'revoked' | 'good'): StatusList {
  const next = Uint8Array.from(list)
  const { byte, mask } = place(list, index)
  next[byte] = status === 'revoked' ? at(list, byte) | mask : at(list, byte) & ~mask
  return next
}

export function isRevoked(list: StatusList, index: number): boolean {
  const { byte, mask } = place(list, index)
  return (at(list, byte) & mask) !== 0
}

/** Compressed, in base64url, with its multibase letter `u`. */
export function encodeStatusList(list: StatusList): string {
  return `u${gzipSync(list).toString('base64url')}`
}

/** The list that a text encodes, or undefined when it is not one, is too short, or swells beyond one mebibyte. */
export function decodeStatusList(text: string): StatusList | undefined {
  if (!/^u[\w-]+$/.test(text)) return undefined
  try {
    const list = gunzipSync(Buffer.from(text.slice(1), 'base64url'), { maxOutputLength: MOST_BYTES })
    return list.length * 8 < STATUS_LIST_BITS ? undefined : list
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_|^ERR_BUFFER_TOO_LARGE/.test(String(error.code)))
      return undefined
    throw error
  }
}

/** Where a credential says in which list, and at which place, its revocation would stand. */
export function statusEntry(listUrl: string, index: number) {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: listUrl,
  }
}

/** The credential that publishes the list at `url`, to be signed like any other, by the same issuer. */
export function buildStatusListCredential(of: {
  url: string
  issuer: string
  list: StatusList
  validFrom: Date
}) {
  return {
    '@context': [CREDENTIALS_V2],
    id: of.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: of.issuer,
    validFrom: writeTimestamp(of.validFrom),
    credentialSubject: {
      id: `${of.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeStatusList(of.list),
    },
  }
}

function place(list: StatusList, index: number) {
  if (!Number.isInteger(index) || index < 0 || index >= list.length * 8)
    throw new RangeError(`No bit ${index} in the list`)
  return { byte: index >> 3, mask: 0x80 >> (index & 7) }
}

function at(list: StatusList, byte: number): number {
  return list[byte] ?? 0
}
