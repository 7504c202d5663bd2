import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { writeXlsx } from '#platform/sheets'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** What the preview of a list says. */
async function previewOf(
  who: Visitor,
  path: string,
  [name, content]: [string, string | Uint8Array<ArrayBuffer>],
  place = '',
): Promise<string> {
  const file = new File([content], name)
  const sent = await who.post(`/imports/${path}`, { id: randomUUID(), place, file })
  assert.equal(sent.status, 303, sentencesIn(sent.text))
  return sentencesIn((await who.get(sent.location ?? '')).text).replaceAll('\u00A0', ' ')
}

describe('What a list says its own way is shown as it is understood', () => {
  test('prices, what they are the price of, and rates', async () => {
    const text = `Code;Produit;Famille;Prix TTC;TVA
Z1;Radis du jour;Alimentaire;3€50;TVA réduite
Z2;Bonbon du jour;Alimentaire;0,19 €/100g;20
Z3;Pain du jour;Alimentaire;4,20;5,5 %
Z4;Miel du jour;Alimentaire;gratuit;33
`
    const said = await previewOf(await beffroi.as('bruno'), 'products', [
      'Export Boulangerie Delplanque.csv',
      text,
    ])
    assert.match(said, /Prix TTC 3,50 € \(« 3€50 »\) · TVA 5,5 % \(« TVA réduite »\)/)
    assert.match(said, /Prix TTC 1,90 € le kilo \(« 0,19 €\/100g »\) · TVA 20 %/)
    assert.match(said, /Prix TTC 4,20 € · TVA 5,5 %/)
    assert.match(said, /Prix TTC « gratuit » pas lu · TVA « 33 » pas lu/)
  })
  test('posts and contracts of a workbook, each on its sheet', async () => {
    const posts = {
      name: 'Postes',
      headers: ['Poste', 'Code ROME', 'Emploi', 'Heures / semaine', 'Encadrant technique', 'Ouvert le'],
      rows: [['ZZ1', 'N4105', 'Livreur', '26', 'Bruno Ledoux', '01/02/2026']],
    }
    const cddis = {
      name: 'Contrats',
      headers: ['N° contrat', 'Poste', 'Nom', 'Prénom', 'Début', 'Fin', 'Heures / sem.', 'Observations'],
      rows: [['ZC1', 'ZZ1', 'ESSAI', 'Léa', '01/03/2026', 'fin août', '26h30', 'arrêt long']],
    }
    const bytes = Uint8Array.from(writeXlsx([posts, cddis]))
    const said = await previewOf(
      await beffroi.as('didier'),
      'posts',
      ['postes.xlsx', bytes],
      'pole-ess-anima',
    )
    assert.match(
      said,
      /Code ROME N4105 · Emploi Livreur · Heures 26 h par semaine · Encadrant·e Bruno Ledoux/,
    )
    assert.match(said, /Ouvert le 1er février 2026/)
    assert.match(
      said,
      /Poste ZZ1 · Début 1er mars 2026 · Fin « fin août » pas lu · Heures 26 h 30 par semaine/,
    )
    assert.doesNotMatch(said, /arrêt long/)
  })
  test('a birth of more than a hundred years ago, whatever its century', async () => {
    const list = 'Nom;Prénom;Né(e) le\nWIART;Zoé;12/05/1871\nLEMAIRE;Nadia;31/02/1971\n'
    const said = await previewOf(
      await beffroi.as('brigitte'),
      'positionings',
      ['plie.csv', list],
      'clea-metiers-sap',
    )
    assert.match(said, /WIART Zoé .*plus de 100 ans.* LEMAIRE Nadia .*n’existe pas/)
  })
  test('durations, and boxes that are ticked', async () => {
    const brigitte = await beffroi.as('brigitte')
    const programme =
      'Semaine;Code;Activité;Modalité;Durée estimée;Preuve attendue\n1;ZZ1;Lire un plan;FOAD;150;QCM\n'
    const group = 'clea-metiers-sap/groupe-7'
    const planned = await previewOf(brigitte, 'programme', ['programme.csv', programme], group)
    assert.match(planned, /Durée estimée 2 h 30 \(« 150 »\)/)
    const list = 'Nom;Prénom;Né(e) le;RSA\nLEMAIRE;Nadia;12/03/1984;O\nWIART;Zoé;12/03/1985;peut-être\n'
    const people = await previewOf(brigitte, 'positionings', ['plie.csv', list], 'clea-metiers-sap')
    assert.match(people, /Allocataire RSA oui \(« O »\)/)
    assert.match(people, /Allocataire RSA « peut-être » pas lu/)
  })
})

describe('The page where a list is sent', () => {
  test('says which columns it must have, one of two included, which lines miss, and which are free', async () => {
    const page = await (await beffroi.as('brigitte')).get('/imports/positionings')
    const said = sentencesIn(page.text)
    assert.match(
      said,
      /Colonnes à avoir Nom ou Nom et prénom Attendues aussi Prénom Facultatives Nom d’usage, /,
    )
    assert.match(said, /Attendues aussi : sans elles, des lignes sont refusées, ou restent à vérifier/)
  })
})

describe('The page where columns are matched', () => {
  test('has those that are needed first, and says of the others that they are free', async () => {
    const brigitte = await beffroi.as('brigitte')
    const said = await previewOf(
      brigitte,
      'decisions',
      ['commission.csv', 'Nom;Prénom;Avis\nLEMAIRE;Nadia;Admise\n'],
      'clea-metiers-sap/groupe-7',
    )
    const groups = [
      'Colonnes à avoir Décision Dans',
      'Colonnes à avoir : Nom ou Nom et prénom, l’une des deux suffit Nom Dans',
      'Attendues aussi : sans elles, .* Prénom Dans .* Motif Dans',
      'Facultatives Date de naissance \\(facultatif\\) Dans',
    ]
    assert.match(said, new RegExp(groups.join('.*')))
    assert.doesNotMatch(said, /(Prénom|Nom|Motif|Décision) \(facultatif\)/)
  })
})
