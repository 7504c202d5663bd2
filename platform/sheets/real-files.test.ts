import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import { readDate, readMinutes, readPhone, readSheet, type Sheet, type SheetFile } from './index.ts'

const skip = withoutShared
type Read = SheetFile & { ok: true }

async function open(path: string): Promise<Read> {
  const file = await readSheet(readFileSync(join(shared ?? '', 'data/inputs', path)), path)
  assert(file.ok, path)
  return file
}

async function first(path: string): Promise<Sheet> {
  const sheet = (await open(path)).sheets[0]
  assert(sheet)
  return sheet
}

// path, encoding, delimiter, then for each sheet the line of its headers and its number of rows
const texts: [string, string, string, number][] = [
  ['arras/positionnements-plie.csv', 'windows-1252', ';', 24],
  ['arras/decisions-commission.csv', 'utf-8', ';', 28],
  ['arras/evaluations-clea.csv', 'utf-8', ';', 93],
  ['arras/sst.csv', 'windows-1252', ';', 13],
  ['arras/programme.csv', 'utf-8', ';', 97],
  ['arras/emargements.csv', 'utf-8', ';', 678],
  ['calais/commercants.csv', 'utf-8', ';', 40],
  ['calais/commandes-2026-11.csv', 'utf-8', ';', 1122],
  ['calais/sorties.csv', 'windows-1252', ';', 30],
  ['calais/produits/poissonnerie.csv', 'windows-1252', ';', 71],
  ['calais/produits/fromagerie.csv', 'utf-8', ';', 70],
  ['calais/produits/boulangerie.csv', 'utf-8', ',', 76],
  ['calais/produits/librairie.csv', 'utf-16le', '\t', 82],
  ['calais/produits/fleuriste.csv', 'utf-8', ';', 60],
  ['calais/produits/mercerie.csv', 'windows-1252', ';', 93],
  ['espace-numerique/accueils.csv', 'windows-1252', ';', 401],
  ['jite/actions.csv', 'utf-8', ';', 48],
]
const workbooks: [string, [string, number, number][]][] = [
  ['arras/positionnements-departement.xlsx', [['Liste', 5, 9]]],
  [
    'calais/postes-aci.xlsx',
    [
      ['Postes', 1, 36],
      ['Contrats CDDI', 3, 77],
    ],
  ],
  ['calais/produits/primeur.xlsx', [['Articles', 4, 81]]],
  [
    'calais/produits/bieres.xlsx',
    [
      ['Bières', 1, 45],
      ['Autres', 1, 30],
    ],
  ],
]

describe('A file that another organisation sends', { skip }, () => {
  for (const [path, encoding, delimiter, rows] of texts)
    test(`is read whole: ${path}`, async () => {
      const file = await open(path)
      const [sheet] = file.sheets
      assert.deepEqual(
        [file.encoding, file.delimiter, sheet?.headerLine, sheet?.rows.length],
        [encoding, delimiter, 1, rows],
      )
      const wrong = sheet?.rows.filter((row) => row.wrongWidth).map((row) => row.fields['Nom'])
      assert.deepEqual(wrong, path.includes('plie') ? ['DEWAELE'] : [])
    })

  for (const [path, expected] of workbooks)
    test(`is read whole: ${path}`, async () => {
      const { sheets } = await open(path)
      assert.deepEqual(
        sheets.map((sheet) => [sheet.name, sheet.headerLine, sheet.rows.length]),
        expected,
      )
    })

  test('may have empty lines and a total at its end: nothing is dropped in silence', async () => {
    const sheet = await first('espace-numerique/accueils.csv')
    assert.deepEqual(sheet.blankLines, [152, 303])
    assert.equal(sheet.rows.at(-1)?.fields['Date'], 'TOTAL')
    const minutes = sheet.rows.slice(0, -1).map((row) => readMinutes(row.fields['Durée'] ?? ''))
    assert.equal(
      minutes.reduce((sum, reading) => sum + (reading.ok ? reading.value : NaN), 0),
      15_790,
    )
  })

  test('may be a grid with its codes above its headers, and totals never computed', async () => {
    const { sheets } = await open('arras/jury-grille.xlsx')
    const grids = sheets.slice(1)
    assert.deepEqual(
      grids.map((sheet) => [sheet.headerLine, sheet.rows.length, sheet.raw[2]?.[2]]),
      grids.map(() => [4, 13, 'L1']),
    )
    const [row] = grids.at(-1)?.rows ?? []
    assert.deepEqual([row?.uncomputed, row?.fields['%']], [['Acquises', '%'], ''])
  })
})

describe('Its cells', { skip }, () => {
  test('give every telephone, whatever its spelling', async () => {
    const { rows } = await first('arras/positionnements-plie.csv')
    const read = rows.map((row) => readPhone(row.fields['Tél.'] ?? ''))
    assert(read.every((reading) => reading.ok && /^\+33\d{9}$/.test(reading.value)))
  })

  test('give every day, real or typed, and say which one is missing', async () => {
    const department = await first('arras/positionnements-departement.xlsx')
    assert(department.rows.every((row) => readDate(row.fields['Date de naissance'] ?? '').ok))
    assert.equal(department.rows[1]?.fields['Date de naissance'], '1969-02-27')
    const plie = await first('arras/positionnements-plie.csv')
    const without = plie.rows.filter((row) => !readDate(row.fields['Date de naissance'] ?? '').ok)
    assert.deepEqual(
      without.map((row) => row.fields['Nom']),
      ['SAUVAGE'],
    )
  })

  test('give the minutes of the whole programme', async () => {
    const { rows } = await first('arras/programme.csv')
    const minutes = rows.map((row) => readMinutes(row.fields['Durée estimée'] ?? ''))
    assert.equal(
      minutes.reduce((sum, reading) => sum + (reading.ok ? reading.value : NaN), 0),
      19_320,
    )
  })
})
