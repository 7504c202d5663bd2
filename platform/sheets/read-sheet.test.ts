import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readSheet, writeXlsx, type Sheet } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
/** Its letters as an old encoding writes them. */
const bytesOf = (text: string, high: Record<string, number>) =>
  Uint8Array.from(text, (letter) => high[letter] ?? letter.charCodeAt(0))
const windows1252 = (text: string) =>
  bytesOf(text, { š: 0x9a, Š: 0x8a, Ž: 0x8e, '’': 0x92, '…': 0x85, '–': 0x96 })

async function only(bytes: Uint8Array): Promise<Sheet> {
  const file = await readSheet(bytes, 'liste')
  assert(file.ok, file.ok ? '' : file.refusal)
  const [sheet] = file.sheets
  assert(sheet)
  return sheet
}

describe('A text file', () => {
  test('is read in any of its encodings, delimiters and line ends', async () => {
    const text = 'Prénom;Ville\r\nZoé;Arras\r\n'
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    const bigEndian = Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])
    const tabs = utf8(text.replaceAll(';', '\t').replaceAll('\r\n', '\r'))
    const commas = utf8(`\uFEFF${text.replaceAll(';', ',')}`)
    for (const bytes of [utf8(text), latin(text), utf16, bigEndian, tabs, commas, utf8(`sep=;\n${text}`)]) {
      const sheet = await only(bytes)
      assert.deepEqual(
        sheet.rows.map((row) => row.fields),
        [{ Prénom: 'Zoé', Ville: 'Arras' }],
      )
    }
  })

  test('of a Mac or of MS-DOS, or that was read wrong once, has its accents back', async () => {
    const text = 'Nom;Prénom;Ville\r\nBécu;Hélène;Béthune\r\nÇelik;Zoé;Hénin à côté\r\n'
    const macintosh = bytesOf(text, { é: 0x8e, è: 0x8f, Ç: 0x82, à: 0x88, ô: 0x99 })
    const cp850 = bytesOf(text, { é: 0x82, è: 0x8a, Ç: 0x80, à: 0x85, ô: 0x93 })
    const twice = (encoding: string) => utf8(new TextDecoder(encoding).decode(utf8(text)))
    const book = writeXlsx([
      { name: 'f', headers: ['Nom', 'PrÃ©nom', 'Ville'], rows: [['BÃ©cu', 'HÃ©lÃ¨ne', 'Béthune']] },
    ])
    const cut = utf8(text.repeat(2)).subarray(0, -3)
    for (const bytes of [
      macintosh,
      cp850,
      latin(text),
      twice('windows-1252'),
      twice('macintosh'),
      book,
      cut,
    ]) {
      const { headers, rows, damaged } = await only(bytes)
      assert.deepEqual(headers, ['Nom', 'Prénom', 'Ville'])
      assert.equal(rows[0]?.cells.join(' '), 'Bécu Hélène Béthune')
      assert.deepEqual(damaged, bytes === cut ? [6] : [])
    }
  })

  test('that was read right stays so, whatever stands in it', async () => {
    const names = 'Dušan|Žaneta|NOËl|HéLèNE|São|É »|l’été…|lundi–mardi|N°Lot|JOÃO|DUŠAN'.split('|')
    for (const name of [...names, 'É»', '« PÂ»'])
      assert.equal((await only(utf8(`Nom;Ville\n${name};Lens\n`))).rows[0]?.cells[0], name)
    for (const name of names)
      assert.equal((await only(windows1252(`Nom;Ville\n${name};Lens\n`))).rows[0]?.cells[0], name)
  })

  test('whose accents are lost says where', async () => {
    assert.deepEqual((await only(utf8('Nom;Ville\nZoé;Lens\nL\uFFFDa;Béthune\n'))).damaged, [3])
  })

  test('keeps the line numbers that its author sees, even after a cell of three lines', async () => {
    const sheet = await only(
      utf8('Liste des inscrites;;\r\n\r\nNom;Note;Âge\r\nA;"un\r\ndeux\r\ntrois";3\r\n;;\r\nB;;4\r\n;;\r\n'),
    )
    assert.equal(sheet.headerLine, 3)
    assert.deepEqual(
      sheet.rows.map((row) => [row.line, row.cells[0]]),
      [
        [4, 'A'],
        [8, 'B'],
      ],
    )
    assert.deepEqual(sheet.blankLines, [7])
    assert.equal(sheet.raw[7]?.[0], 'B')
  })

  test('keeps and flags the rows of a wrong width', async () => {
    const sheet = await only(utf8('Nom;Note\nA;bien; mais pas le mercredi\nB\nC;bien\n'))
    assert.deepEqual(
      sheet.rows.map((row) => [row.wrongWidth, row.extra]),
      [
        [true, ['mais pas le mercredi']],
        [true, []],
        [false, []],
      ],
    )
  })

  test('survives quotes in the middle of words, and one that never closes', async () => {
    const sheet = await only(utf8('Nom;Note\nA;le "petit" chat\nB;"seul\nC;bien\n'))
    assert.deepEqual(
      sheet.rows.map((row) => row.cells.join('|')),
      ['A|le "petit" chat', 'B|"seul', 'C|bien'],
    )
  })

  test('with a quote that never closes is hurt in that cell alone, and says where', async () => {
    const closed = 'Nom;Ville;Note\n"Duponcel";"Arras";"un\ndeux; et ""trois"""\n'
    const sheet = await only(
      utf8(`${closed}"Becu";"Lens;le chat\n"Ève";"Liévin";"ok"\n"Zoé";"Arras";"pas fini`),
    )
    assert.deepEqual(
      sheet.rows.map((row) => row.cells.join('|')),
      ['Duponcel|Arras|un\ndeux; et "trois"', 'Becu|"Lens|le chat', 'Ève|Liévin|ok', 'Zoé|Arras|"pas fini'],
    )
    assert.deepEqual(
      [sheet.loneQuotes, sheet.rows.map((row) => row.line)],
      [
        [4, 6],
        [2, 4, 5, 6],
      ],
    )
    assert.deepEqual((await only(utf8(closed))).loneQuotes, [])
  })

  test('names headers that are empty or come twice', async () => {
    const sheet = await only(utf8('Nom;;Nom;\nA;b;c;\n'))
    assert.deepEqual(sheet.headers, ['Nom', '(colonne 2)', 'Nom (2)'])
    assert.equal(sheet.rows[0]?.wrongWidth, false)
  })

  test('without headers says so', async () => {
    const sheet = await only(utf8('12/03/1984;A;1\n14/05/1985;B;2\n'))
    assert.deepEqual([sheet.headerLine, sheet.headers[0], sheet.rows.length], [0, '(colonne 1)', 2])
  })

  test('takes a header called like a property of objects for a header', async () => {
    const sheet = await only(utf8('__proto__;constructor\na;b\n'))
    assert.equal(Object.getOwnPropertyDescriptor(sheet.rows[0]?.fields, '__proto__')?.value, 'a')
  })
})
