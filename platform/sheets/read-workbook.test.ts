import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { readSheet, type Sheet } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
async function only(bytes: Uint8Array): Promise<Sheet> {
  const file = await readSheet(bytes, 'liste')
  assert(file.ok, file.ok ? '' : file.refusal)
  const [sheet] = file.sheets
  assert(sheet)
  return sheet
}

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
