import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromBase58, fromMultikey, toBase58, toMultikey } from './multibase.ts'

// From draft-msporny-base58-03, § 5.
const vectors: [Buffer, string][] = [
  [Buffer.from('Hello World!'), '2NEpo7TZRRrLZSi2U'],
  [
    Buffer.from('The quick brown fox jumps over the lazy dog.'),
    'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
  ],
  [Buffer.from('0000287fb4cd', 'hex'), '11233QC4'],
  [Buffer.alloc(0), ''],
  [Buffer.alloc(3), '111'],
]

describe('Base58', () => {
  test('writes and reads the vectors of its specification', () => {
    for (const [bytes, text] of vectors) {
      strictEqual(toBase58(bytes), text)
      deepStrictEqual(fromBase58(text), bytes)
    }
  })

  test('refuses the four letters it leaves out, and what is too long to be a key or a signature', () => {
    for (const foreign of ['0', 'O', 'I', 'l', '🔑']) strictEqual(fromBase58(`2NE${foreign}`), undefined)
    strictEqual(fromBase58('2'.repeat(129)), undefined)
  })
})

describe('A Multikey', () => {
  test('names its kind by its first letters, and is read as that kind only', () => {
    const key = Buffer.alloc(32, 7)
    strictEqual(toMultikey('public', key).slice(0, 4), 'z6Mk')
    strictEqual(toMultikey('secret', key).slice(0, 4), 'z3u2')
    deepStrictEqual(fromMultikey('public', toMultikey('public', key)), key)
    strictEqual(fromMultikey('public', toMultikey('secret', key)), undefined)
    strictEqual(fromMultikey('public', toMultikey('public', key).slice(0, -1)), undefined)
    strictEqual(fromMultikey('public', toMultikey('public', key).slice(1)), undefined)
  })
})
