import { ok, strictEqual, throws } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import {
  decodeStatusList,
  emptyStatusList,
  encodeStatusList,
  isRevoked,
  STATUS_LIST_BITS,
  withStatus,
} from './status-list.ts'

const places = [0, 1, 7, 8, 4_217, STATUS_LIST_BITS - 1]
const revoked = places.reduce((list, index) => withStatus(list, index, 'revoked'), emptyStatusList())

describe('A list of statuses', () => {
  test('remembers exactly the places that were set', () => {
    const found = Array.from({ length: STATUS_LIST_BITS }, (_, index) => index).filter((index) =>
      isRevoked(revoked, index),
    )
    strictEqual(found.join(), places.join())
  })

  test('gives one back without touching its neighbours, and leaves the former list as it was', () => {
    const given = withStatus(revoked, 7, 'good')
    strictEqual([0, 1, 7, 8].map((index) => isRevoked(given, index)).join(), 'true,true,false,true')
    ok(isRevoked(revoked, 7))
  })

  test('has no place before its first or after its last', () => {
    for (const index of [-1, 0.5, STATUS_LIST_BITS, Number.NaN])
      throws(() => isRevoked(revoked, index), RangeError)
  })

  test('is read the same by another implementation, and by ours after a journey', async () => {
    const text = encodeStatusList(revoked)
    const theirs = await decodeList({ encodedList: text })
    const ours = decodeStatusList(text)
    strictEqual(theirs.length, STATUS_LIST_BITS)
    for (const index of [...places, 2, 6, 9, 131_070]) {
      strictEqual(theirs.getStatus(index), places.includes(index))
      strictEqual(ours && isRevoked(ours, index), places.includes(index))
    }
  })

  test('is refused when it is too short, swells without end, or is no list', () => {
    const encode = (bytes: number) => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`
    ok(decodeStatusList(encode(1_000)) === undefined)
    ok(decodeStatusList(encode(50_000_000)) === undefined)
    for (const text of [
      '',
      'u',
      'z123',
      'uAAAA',
      encodeStatusList(revoked).slice(1),
      encodeStatusList(revoked).slice(0, 40),
    ]) {
      strictEqual(decodeStatusList(text), undefined)
    }
  })
})
