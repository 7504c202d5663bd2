import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { importCommand } from './import-command.ts'
import { organisations } from './seeds/import-example.ts'
import { importers } from '../importers.ts'
import { openFolder } from '../test-folder.ts'

importers.push(organisations)
const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = await beffroi.as('brigitte')
const where = 'clea-metiers-sap/groupe-7'

type Made = { rows: unknown[][]; hidden?: number; hiddenRows?: number[]; change?: (sheet: WorkSheet) => void }

function workbook(sheets: Record<string, Made>): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const [name, { rows, hiddenRows = [], change }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows)
    sheet['!rows'] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row + 1) }))
    change?.(sheet)
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: Object.values(sheets).map(({ hidden = 0 }) => ({ Hidden: hidden as 0 | 1 })) }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const readMe = { rows: [['À lire'], ['Ce classeur vient du PLIE.'], ['Merci.']] }
const list = {
  rows: [
    ['Nom', 'Ville'],
    ['Atelier du Nord', 'Lens'],
    ['Atelier caché', 'Lens'],
    ['TOTAL', 2],
  ],
  hiddenRows: [3],
}
const old = {
  rows: [
    ['Nom', 'Ville'],
    ['Vieil atelier', 'Douai'],
    ['Autre vieil atelier', 'Douai'],
  ],
}
const secret = {
  rows: [
    ['Nom', 'Ville'],
    ['Atelier secret', 'Arras'],
  ],
  hidden: 1,
}
const empty = { rows: [['Nom', 'Ville']] }
const several = workbook({ 'Lisez-moi': readMe, Liste: list, Archives: old, Cachée: secret, Vide: empty })

async function send(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new File([bytes], 'organismes.xlsx')
  const answer = await brigitte.post('/imports/organisations', {
    id: randomUUID(),
    place: where,
    file,
  })
  assert.equal(answer.status, 303, sentencesIn(answer.text))
  return answer.location ?? ''
}
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const known = async (name: string) =>
  (await beffroi.db.rows(sql`select id from people.organisations where name = ${name}`)).length === 1

describe('A workbook with several sheets', () => {
  test('is read at the sheet that has the columns, and says what it leaves', async () => {
    const said = plain((await brigitte.get(await send(several))).text)
    assert.match(said, /2 lignes lues/)
    assert.match(said, /Atelier du Nord.*Atelier caché/)
    assert.match(said, /La feuille « Lisez-moi » \(\d lignes\) n’est pas lue\./)
    assert.match(said, /La feuille « Archives » \(2 lignes\) n’est pas lue\./)
    assert.match(said, /La feuille cachée « Cachée » \(1 ligne\) n’est pas lue\./)
    assert.match(said, /Les totaux ne sont pas lus : ligne 4\./)
    assert.match(said, /Des lignes cachées sont lues comme les autres : ligne 3\./)
    assert.doesNotMatch(said, /Vide/)
  })
  test('is read at the sheet that somebody chooses, whose columns are proposed anew', async () => {
    const address = await send(several)
    const preview = await brigitte.get(address)
    assert.match(plain(preview.text), /Archives \(2 lignes\).*Cachée \(1 ligne, feuille cachée\)/)
    const chosen = { place: where, sheet: 'Archives', 'column-name': 'Nom', 'column-town': 'Ville' }
    const other = plain((await brigitte.submit(`${address}/colonnes`, chosen)).text)
    assert.match(other, /2 lignes lues/)
    assert.match(other, /Vieil atelier/)
    assert.match(other, /La feuille « Liste » \(3 lignes\) n’est pas lue/)
    await brigitte.post(address)
    assert.deepEqual([await known('Vieil atelier'), await known('Atelier du Nord')], [true, false])
    const report = plain((await brigitte.get(address)).text)
    assert.match(report, /La feuille « Liste » \(3 lignes\) n’est pas lue/)
  })
  test('cannot be read at a sheet that it has not', async () => {
    const address = await send(several)
    const said = await brigitte.submit(`${address}/colonnes`, { place: where, sheet: 'Ailleurs' })
    assert.match(
      plain(said.text),
      /Aucune feuille ne s’appelle « Ailleurs »\. Feuilles de ce fichier : Lisez-moi/,
    )
    assert.equal((await brigitte.post(address)).status, 422)
  })
  test('only one of which has lines asks for no choice', async () => {
    const said = await brigitte.get(await send(workbook({ Vide: empty, Liste: old })))
    assert.match(plain(said.text), /2 lignes lues/)
    assert.doesNotMatch(said.text, /name="sheet"|À savoir sur ce fichier/)
  })
})

describe('A formula that was saved without its value', () => {
  test('is said, with its column and its line', async () => {
    const change = (sheet: WorkSheet) => void (sheet['B2'] = { t: 'z', f: 'UPPER("lens")' })
    const said = await brigitte.get(await send(workbook({ Liste: { rows: old.rows, change } })))
    assert.match(plain(said.text), /Des formules n’ont pas de résultat, colonne « Ville » : ligne 2/)
  })
  test('is not said of a total, which nobody reads', async () => {
    const rows = [...old.rows, ['TOTAL', '']]
    const change = (sheet: WorkSheet) => void (sheet['B4'] = { t: 'z', f: 'COUNTA(B2:B3)' })
    const said = plain((await brigitte.get(await send(workbook({ Liste: { rows, change } })))).text)
    assert.match(said, /Les totaux ne sont pas lus : ligne 4\./)
    assert.doesNotMatch(said, /Des formules/)
  })
})

describe('A quote that never closes', () => {
  test('hurts its line alone, and is said with it', async () => {
    const text = 'Nom;Ville\n"Atelier du Beffroi";"Arras"\n"Atelier du Canal";"Lens\n'
    const said = plain((await brigitte.get(await send(new TextEncoder().encode(text)))).text)
    assert.match(said, /Un guillemet n’est pas fermé, ligne 3\./)
    assert.match(said, /Atelier du Beffroi Créée Ville Arras/)
    assert.match(said, /Atelier du Canal Créée Ville "Lens/)
  })
})

describe('A list whose accents were lost', () => {
  test('says so, and what to do', async () => {
    const text = 'Nom;Ville\nAtelier d\uFFFDArras;Lens\nAtelier du pÃ´le;Lens\n'
    const said = plain((await brigitte.get(await send(new TextEncoder().encode(text)))).text)
    assert.match(said, /Des lettres sont abîmées, ligne 2\. Enregistrez votre liste en « CSV UTF-8 »/)
    assert.match(said, /Atelier du pôle Créée/)
  })
})

describe('A table without headers', () => {
  test('says so, and lets somebody name its columns', async () => {
    const address = await send(
      workbook({
        Liste: {
          rows: [
            ['12/03/1984', 4],
            ['13/03/1984', 5],
          ],
        },
      }),
    )
    assert.match(
      plain((await brigitte.get(address)).text),
      /Aucune ligne de titres n’est trouvée dans ce tableau\./,
    )
  })
})

describe('The command that imports a file', () => {
  test('reads the sheet that is named, and refuses another', async () => {
    const { path: folder, remove } = openFolder('import-sheets')
    after(remove)
    const env = { BEFFROI_DATA: join(folder, 'var'), BEFFROI_DEMO: '1' }
    const file = join(folder, 'organismes.xlsx')
    writeFileSync(file, several)
    const args = ['organisations', file, '--action', 'clea-metiers-sap', '--group', 'groupe-7', '--dry-run']
    assert.equal((await importCommand([...args, '--sheet', 'Cachée'], env)).created, 1)
    await assert.rejects(importCommand([...args, '--sheet', 'Ailleurs'], env), { message: /Aucune feuille/ })
    const whole = ['posts', file, '--sheet', 'Liste', '--dry-run']
    await assert.rejects(importCommand(whole, env), { message: /se lit tout entier/ })
  })
})
