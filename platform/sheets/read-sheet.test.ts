import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { readSheet, writeCsv, writeXlsx, type Sheet } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

async function only(bytes: Uint8Array): Promise<Sheet> {
  const file = await readSheet(bytes, 'liste.csv')
  assert(file.ok, file.ok ? '' : file.refusal)
  const [sheet] = file.sheets
  assert(sheet)
  return sheet
}

async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  const file = await readSheet(bytes, 'liste.csv', limits)
  return file.ok ? `read: ${JSON.stringify(file.sheets[0]?.headers)}` : file.refusal
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

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const workbook = (sheet: WorkSheet, bookType: 'xlsx' | 'ods' | 'biff8' = 'xlsx'): Uint8Array => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Feuille')
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType, cellStyles: true })
  return new Uint8Array(bytes)
}

describe('A spreadsheet', () => {
  const table = [
    ['Liste'],
    [],
    ['Nom', 'Né le', 'Part'],
    ['Zoé', day('1984-03-12'), 12.5],
    ['Léa', '13/03/1984', 3],
  ]

  test('is read under its titles, days as days, in its three formats', async () => {
    for (const format of ['xlsx', 'ods', 'biff8'] as const) {
      const sheet = await only(workbook(utils.aoa_to_sheet(table, { UTC: true }), format))
      assert.deepEqual([sheet.headerLine, sheet.headers], [3, ['Nom', 'Né le', 'Part']], format)
      assert.deepEqual(
        sheet.rows.map((row) => [row.line, ...row.cells]),
        [
          [4, 'Zoé', '1984-03-12', '12.5'],
          [5, 'Léa', '13/03/1984', '3'],
        ],
        format,
      )
    }
  })

  test('shows numbers as they are seen: percents, durations, hours, telephones', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Taux', 'Durée', 'Heure', 'Tél.', 'Somme'],
      [0.055, 1.1, 0.25, 639981037, 0.1 + 0.2],
    ])
    for (const [address, z] of Object.entries({
      A2: '0.0%',
      B2: '[h]:mm',
      C2: 'hh:mm',
      D2: '0#" "##" "##" "##" "##',
    }))
      sheet[address] = { ...sheet[address], z }
    const read = await only(workbook(sheet))
    assert.deepEqual(read.rows[0]?.cells, ['5.5%', '26:24', '06:00', '06 39 98 10 37', '0.3'])
  })

  test('says which rows are hidden and which formulas have no value', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Nom', 'Total'],
      ['Zoé', 1],
      ['Léa', 2],
    ])
    sheet['!rows'] = [{}, { hidden: true }, {}]
    const read = await only(workbook(sheet))
    assert.deepEqual(
      read.rows.map((row) => row.hidden),
      [true, false],
    )
    const withoutValue = (await only(emptyFormula())).rows[0]
    assert.deepEqual([withoutValue?.cells, withoutValue?.uncomputed], [['Zoé', ''], ['Total']])
  })

  test('with a note beside its table flags that row', async () => {
    const read = await only(
      workbook(
        utils.aoa_to_sheet([
          ['Nom', 'Âge'],
          ['Zoé', 3],
          ['Léa', 4, null, 'à rappeler'],
        ]),
      ),
    )
    assert.deepEqual(
      read.rows.map((row) => [row.wrongWidth, row.extra]),
      [
        [false, []],
        [true, ['', 'à rappeler']],
      ],
    )
  })
})

// What openpyxl and many exports write: the formula, and an empty value.
function emptyFormula(): Uint8Array {
  const xml = (text: string) => utf8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const rows = `<row r="1">${text('A1', 'Nom')}${text('B1', 'Total')}</row><row r="2">${text('A2', 'Zoé')}<c r="B2"><f>1+1</f><v></v></c></row>`
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook ${main}><sheets><sheet name="F" sheetId="1" r:id="r1" xmlns:r="${office}"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
  })
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
    assert.equal(await refusal(workbook(utils.aoa_to_sheet([['a']])).subarray(0, 900)), 'unreadable')
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

describe('A sheet written', () => {
  const rows = [
    ['Zoé; «la»', '+33639981037', 12.5, true],
    ['=1+1', '@cmd', -3, null],
    ['une "citation"', '- tiret', 0, false],
  ]

  test('as CSV is read again, and runs no formula', async () => {
    const bytes = writeCsv(['Nom', 'Tél.', 'Part', 'Oui'], rows)
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const sheet = await only(bytes)
    assert.deepEqual(
      sheet.rows.map((row) => row.cells),
      [
        ['Zoé; «la»', '+33639981037', '12,5', 'oui'],
        ["'=1+1", "'@cmd", '-3', ''],
        ['une "citation"', "'- tiret", '0', 'non'],
      ],
    )
  })

  test('as XLSX is read again, and runs no formula', async () => {
    const sheet = await only(
      writeXlsx([
        {
          name: 'Un nom : beaucoup trop long pour une feuille',
          headers: ['Nom', 'Tél.', 'Part', 'Oui'],
          rows,
        },
      ]),
    )
    assert.equal(sheet.name.length, 31)
    assert.deepEqual(sheet.rows[1]?.cells, ['=1+1', '@cmd', '-3', ''])
    assert.deepEqual(sheet.rows[0]?.cells, ['Zoé; «la»', '+33639981037', '12.5', 'oui'])
  })
})
