import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { openBeffroi, sentencesIn, shared, withoutShared } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = await beffroi.as('brigitte')
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')

async function send(kind: string, file: File, place: string): Promise<string> {
  const answer = await brigitte.post(`/imports/${kind}`, { id: randomUUID(), place, file })
  assert.equal(answer.status, 303, plain(answer.text))
  return answer.location ?? ''
}
const real = (path: string) => new File([readFileSync(`${shared}data/inputs/${path}`)], basename(path))
const action = 'clea-metiers-sap'
const group = 'clea-metiers-sap/groupe-7'

describe('A file of another kind than the one that was said', () => {
  const files: [string, string, string, RegExp][] = [
    ['positionings', 'arras/emargements.csv', action, /ressemble à « Émargements d’un groupe »/],
    ['positionings', 'arras/evaluations-clea.csv', action, /ressemble à « Évaluations/],
    ['positionings', 'arras/decisions-commission.csv', action, /ressemble à « Décisions d’une commission »/],
    [
      'attendance',
      'arras/positionnements-plie.csv',
      group,
      /ressemble à « Listes de personnes positionnées »/,
    ],
    ['decisions', 'arras/sst.csv', group, /ressemble à « Sessions SST »/],
  ]
  for (const [kind, path, place, sentence] of files)
    test(`is refused for what it is: ${path} as ${kind}`, { skip: withoutShared }, async () => {
      const address = await send(kind, real(path), place)
      assert.match(plain((await brigitte.get(address)).text), sentence)
      assert.equal((await brigitte.post(address)).status, 422)
    })
  test('says where it goes, and is read when its sender insists', async () => {
    const text = 'Nom;Prénom;Décision;Motif\nLEMAIRE;Nadia;Admise;Dossier complet\n'
    const address = await send('positionings', new File([text], 'commission.csv'), action)
    const said = await brigitte.get(address)
    assert.match(said.text, /<a href="\/imports\/decisions">/)
    assert.doesNotMatch(plain(said.text), /ligne lue/)
    const columns = { place: action, 'column-familyName': 'Nom', 'column-givenName': 'Prénom' }
    const read = await brigitte.submit(`${address}/colonnes`, { ...columns, anyway: 'oui' })
    assert.match(plain(read.text), /1 ligne lue/)
  })
  test('is not suspected when it says something of its own', async () => {
    const text = 'Nom;Prénom;Né(e) le;Téléphone;Mobilité\nLEMAIRE;Nadia;12/03/1984;0639981001;Bus\n'
    const address = await send('positionings', new File([text], 'plie.csv'), action)
    assert.match(plain((await brigitte.get(address)).text), /1 ligne lue/)
  })
})

describe('A table that cannot be read as it is', () => {
  test('says that it has no headers, and what it begins with', async () => {
    const file = new File(['DUPONT;Marie;12/03/1984\nDURAND;Paule;13/04/1990\n'], 'x.csv')
    const address = await send('positionings', file, action)
    assert.match(
      plain((await brigitte.get(address)).text),
      /Aucune ligne de titres n’est trouvée dans ce tableau\. Il commence par « DUPONT, Marie, 12\/03\/1984 »\. Ajoutez des titres en haut \(« Nom », « Nom et prénom »\)/,
    )
    assert.equal((await brigitte.post(address)).status, 422)
  })
  test('says which columns it has not, one or the other', async () => {
    const address = await send(
      'positionings',
      new File(['Ville;Courriel\nLens;a@example.org\n'], 'x.csv'),
      action,
    )
    assert.match(
      plain((await brigitte.get(address)).text),
      /Il manque une colonne : « Nom » ou « Nom et prénom »\. Dites où elle est\./,
    )
  })
  test('is read when its headers are in English', async () => {
    const text = 'Last name,First name,Date of birth,City\nLEMAIRE,Nadia,12/03/1984,Lens\n'
    const address = await send('positionings', new File([text], 'x.csv'), action)
    assert.match(plain((await brigitte.get(address)).text), /1 ligne lue.*LEMAIRE Nadia/)
  })
  test('says that a formula has no value, on the line that is refused for it', async () => {
    const sheet: WorkSheet = utils.aoa_to_sheet([
      ['Nom', 'Prénom', 'Commune'],
      ['LEMAIRE', 'Nadia', 'Lens'],
    ])
    sheet['A2'] = { t: 'z', f: 'UPPER("lemaire")' }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'Liste')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const address = await send('positionings', new File([bytes], 'liste.xlsx'), action)
    assert.match(
      plain((await brigitte.get(address)).text),
      /Refusée.*Formule sans résultat : « Nom »\. Ouvrez le fichier/,
    )
  })
})
