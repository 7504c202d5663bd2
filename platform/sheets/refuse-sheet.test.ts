import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { readSheet, writeXlsx } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  const file = await readSheet(bytes, 'liste.csv', limits)
  if (file.ok) return `read: ${JSON.stringify(file.sheets[0]?.headers)}`
  return [file.refusal, file.nature, file.lines].filter((one) => one !== undefined).join(', ')
}

/** The same workbook, its parts rewritten. */
function edited(book: Uint8Array, change: (xml: string, path: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([path, bytes]) => [
    path,
    utf8(change(new TextDecoder().decode(bytes), path)),
  ])
  return zipSync(Object.fromEntries(parts))
}

describe('A file that is no sheet', () => {
  test('is refused by what it holds, whatever its name', async () => {
    assert.equal(await refusal(new Uint8Array()), 'empty file')
    assert.equal(await refusal(utf8(' \r\n;;\r\n')), 'empty file')
    for (const [nature, text] of [
      ['pdf', '%PDF-1.7 a;b'],
      ['web page', '<!doctype html><table>'],
      ['document', '{\\rtf1 a}'],
      ['data', '{"a": 1}'],
      ['calendar', 'BEGIN:VCALENDAR\na:b'],
    ])
      assert.equal(await refusal(utf8(text ?? '')), `not a sheet, ${nature}`, text)
    assert.equal(await refusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), 'not a sheet, picture')
    assert.equal(await refusal(new Uint8Array(500)), 'not a sheet, zeros')
    assert.equal(
      await refusal(Uint8Array.from([0, 0, 0, 24, ...utf8('ftypheic'), 0, 0, 0, 0])),
      'not a sheet, picture',
    )
    assert.equal(await refusal(zipSync({ 'word/document.xml': utf8('<a/>') })), 'not a sheet, document')
    assert.equal(await refusal(Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256)), 'not a sheet')
    assert.equal(await refusal(zipSync({ 'a.txt': utf8('a;b') })), 'not a sheet, archive')
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

  test('is refused when it holds what no text holds, wherever that stands', async () => {
    const long = `Nom;Ville\n${'Zoé;Lens\n'.repeat(8_000)}`
    assert.equal(await refusal(utf8(`${long}Léa\0;Lens\n`)), 'strange letters')
    assert.equal(await refusal(utf8(`${long}Léa;Lens\n`)), 'read: ["Nom","Ville"]')
    for (const cell of ['Zo_x0000_', 'Zo_xD800_']) {
      const book = edited(writeXlsx([{ name: 'f', headers: ['Nom'], rows: [['Zoé']] }]), (xml) =>
        xml.replaceAll('Zoé', cell),
      )
      assert.equal(await refusal(book), 'strange letters', cell)
    }
  })

  test('is refused when it is more than its archive says, too deep, or the same text a thousand times', async () => {
    const book = writeXlsx([{ name: 'f', headers: ['Nom'], rows: [['Zoé']] }])
    const cut = edited(book, (xml, path) => (path.startsWith('xl/worksheets') ? xml.slice(0, -40) : xml))
    assert.equal(await refusal(cut), 'unreadable')
    const deep = edited(book, (xml) =>
      xml.replace('<sheetData>', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}<sheetData>`),
    )
    assert.equal(await refusal(deep), 'too large')
    const blown = edited(book, (xml) =>
      xml.replace('<sheetData>', `<!--${' '.repeat(12_000_000)}--><sheetData>`),
    )
    assert.equal(await refusal(blown), 'too large')
    const named = edited(book, (xml) =>
      xml.replace(/<sheet [^>]*\/>/, (one) =>
        Array.from({ length: 500 }, (_, n) => one.replace('name="f"', `name="f${n}"`)).join(''),
      ),
    )
    assert.equal(await refusal(named), 'too large')
    const said = Array.from({ length: 1_500 }, () => ['é'.repeat(30_000)])
    assert.equal(await refusal(writeXlsx([{ name: 'f', headers: ['Nom'], rows: said }])), 'too large')
    assert.equal(await refusal(utf8(`a;b\n${`1${';'.repeat(400)}\n`.repeat(5_100)}`)), 'too large')
  })

  test('is refused when it is too large, or a bomb, or takes too long', async () => {
    assert.equal(await refusal(utf8('a;b\n1;2\n'), { maxBytes: 5 }), 'too heavy')
    assert.equal(
      await refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(90_000_000) }, { level: 1 })),
      'too large',
    )
    assert.equal(await refusal(utf8('a\n'.repeat(60_000))), 'too many lines, 60000')
    assert.equal(await refusal(utf8(`a${';b'.repeat(600)}\n`)), 'too many columns')
    assert.equal(await refusal(utf8('a;b\n1;2\n'), { milliseconds: 1 }), 'took too long')
  })
})
