import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { readSheet, writeXlsx } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  const file = await readSheet(bytes, 'liste.csv', limits)
  return file.ok ? `read: ${JSON.stringify(file.sheets[0]?.headers)}` : file.refusal
}

describe('A file that is no sheet', () => {
  test('is refused by what it holds, whatever its name', async () => {
    assert.equal(await refusal(new Uint8Array()), 'empty file')
    assert.equal(await refusal(utf8(' \r\n;;\r\n')), 'empty file')
    for (const text of [
      '%PDF-1.7 a;b',
      '<!doctype html><table>',
      '{\\rtf1 a}',
      '{"a": 1}',
      'BEGIN:VCALENDAR\na:b',
    ])
      assert.equal(await refusal(utf8(text)), 'not a sheet', text)
    assert.equal(await refusal(Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256)), 'not a sheet')
    assert.equal(await refusal(zipSync({ 'a.txt': utf8('a;b') })), 'not a sheet')
  })

  test('is refused when it is damaged', async () => {
    assert.equal(
      await refusal(writeXlsx([{ name: 'f', headers: ['a'], rows: [] }]).subarray(0, 900)),
      'unreadable',
    )
    assert.equal(
      await refusal(
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(2_000).fill(7)]),
      ),
      'unreadable',
    )
  })

  test('is refused when it is too large, or a bomb, or takes too long', async () => {
    assert.equal(await refusal(utf8('a;b\n1;2\n'), { maxBytes: 5 }), 'too large')
    assert.equal(
      await refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(90_000_000) }, { level: 1 })),
      'too large',
    )
    assert.equal(await refusal(utf8('a\n'.repeat(60_000))), 'too large')
    assert.equal(await refusal(utf8('a;b\n1;2\n'), { milliseconds: 1 }), 'took too long')
  })
})
