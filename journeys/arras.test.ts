import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import { openBeffroi, openBrowser, shared, withoutBrowser, withoutShared, type Beffroi } from '#testing'
import { signIn, takePage, type Hands } from './browsing.ts'

// The story of 2018, from an empty territory to the printed result, as its people live it: in a browser, nothing typed twice.

type Letter = { recipient: string; body: string }
const mail: Letter[] = []
const inputs = join(shared ?? '', 'data/inputs/arras')

let beffroi: Beffroi
let browser: Awaited<ReturnType<typeof openBrowser>>
let paul: Hands
let brigitte: Hands

const organisations = [
  ['AFP2I', 'Organisme de formation'],
  ['Artois Emploi Entreprise', 'Prescripteur (PLIE, mission locale…)'],
  ['Département du Pas-de-Calais', 'Service public, collectivité'],
  ['CREFO', 'Organisateur de jury'],
  ['AGEFOS PME', 'Financeur'],
  ['Évalpro', 'Organisme évaluateur'],
] as const

const members = [
  ['AFP2I', 'Brigitte', 'Carlier', 'Responsable de formation'],
  ['AFP2I', 'Sylvain', 'Bourgeois', 'Formateur·rice'],
  ['Artois Emploi Entreprise', 'Nadège', 'Hanquez', 'Référent·e'],
  ['Évalpro', 'Claude', 'Vasseur', 'Évaluateur·rice'],
  ['CREFO', 'Hélène', 'Dubrulle', 'Membre de jury'],
] as const

const emailOf = (givenName: string) =>
  `${givenName.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()}@example.org`

describe('An empty territory', { skip: withoutBrowser || withoutShared }, () => {
  before(async () => {
    const carrier = async (letter: Letter) => (mail.push({ ...letter }), 'sent' as const)
    beffroi = await openBeffroi({ empty: true, demo: false, at: '2018-03-12T09:00:00Z', carrier })
    browser = await openBrowser()
    const baseURL = await beffroi.listen()
    paul = await takePage(await browser.desk({ baseURL }))
    brigitte = await takePage(await browser.desk({ baseURL }))
  })
  after(async () => {
    await browser?.close()
    assert.deepEqual(beffroi?.surprises, [])
    await beffroi?.close()
  })

  test('is opened once, by whoever holds the key of its first visit', async () => {
    await paul.go(`/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`)
    await paul.fill({
      givenName: 'Paul',
      familyName: 'Wattez',
      email: 'paul@example.org',
      organisation: 'Territoire d’Arras',
    })
    await paul.press('Ouvrir le territoire')
    await paul.reads(/Paul/)
  })

  test('receives its organisations and their people, who are told how to come in', async () => {
    for (const [name, kind] of organisations) {
      await paul.go('/organismes/nouveau')
      await paul.fill({ name, kind })
      await paul.press('Ajouter l’organisme')
      await paul.reads(new RegExp(name))
    }
    for (const [organisation, givenName, familyName, role] of members) {
      await paul.go(`/organismes?q=${encodeURIComponent(organisation)}`)
      await paul.follow(organisation)
      await paul.follow('Ajouter une personne')
      await paul.fill({ givenName, familyName, email: emailOf(givenName), role, fromDay: '2018-01-02' })
      await paul.press('Donner ce rôle')
      await paul.reads(new RegExp(familyName))
    }
    await beffroi.settle()
    assert.equal(
      mail.filter((letter) => /Vous avez maintenant un rôle/.test(letter.body)).length,
      members.length,
    )
  })

  test('sees its training lead create the action, its partners, its funder’s obligation and its group', async () => {
    await signIn(brigitte, beffroi, mail, 'brigitte@example.org')
    await brigitte.go('/actions/nouvelle')
    await brigitte.fill({
      title: 'Cléa Métiers SAP',
      town: 'Arras',
      leadId: 'AFP2I',
      summary: 'Dix semaines pour devenir employé familial.',
    })
    await brigitte.press('Créer l’action')
    await brigitte.go('/actions/clea-metiers-sap/partenaires')
    for (const [organisation, part] of [
      ['Artois Emploi Entreprise', 'Positionnement du public'],
      ['Département du Pas-de-Calais', 'Positionnement du public'],
      ['Évalpro', 'Évaluation Cléa'],
      ['CREFO', 'Jury et attestation'],
    ] as const) {
      await brigitte.fill({ organisation, part })
      await brigitte.press('Ajouter')
    }
    await brigitte.go('/actions/clea-metiers-sap/obligations')
    await brigitte.fill({
      organisation: 'AGEFOS PME',
      atLeastPercent: '75',
      pmsmp: 'counts',
      reason: 'Le temps total du programme.',
      fromDay: '2018-04-01',
    })
    await brigitte.press('Enregistrer l’obligation')
    await brigitte.reads(/75 %/)
    await brigitte.go('/actions/clea-metiers-sap/groupes')
    await brigitte.fill({
      title: 'Groupe 1',
      places: '13',
      site: 'AFP2I, Arras',
      startsOn: '2018-04-09',
      endsOn: '2018-06-15',
    })
    await brigitte.press('Ouvrir le groupe')
    await brigitte.reads(/Groupe 1/)
  })

  test('receives the lists of the PLIE and of the Département: 28 people, and two questions', async () => {
    await bring('positionings', 'positionnements-plie.csv', /24 lignes lues/)
    await brigitte.go('/orientation/a-verifier')
    await brigitte.page
      .getByRole('button', { name: /^C’est la même personne/ })
      .first()
      .click()
    await brigitte.page
      .getByRole('button', { name: /^C’est la même personne/ })
      .first()
      .click()
    await bring('positionings', 'positionnements-departement.xlsx', /9 lignes lues.*6 créées, 3 modifiées/)
    await bring('positionings', 'positionnements-departement.xlsx', /9 inchangées/)
  })

  test('hears the commission: 13 are admitted', async () => {
    beffroi.setNow('2018-03-28T09:00:00Z')
    await bring('decisions', 'decisions-commission.csv', /28 lignes lues/)
    await beffroi.settle()
    await brigitte.go('/formation')
    await brigitte.follow(/Groupe 1/)
    assert.equal(await brigitte.page.getByRole('rowheader').count(), 13)
  })

  test('runs the ten weeks: programme, calendar, attendance', async () => {
    await bring('programme', 'programme.csv', /97 lignes lues.*97 créées/)
    await bring('calendar', 'calendrier.ics', /106 lignes lues/)
    beffroi.setNow('2018-06-18T09:00:00Z')
    await signIn(brigitte, beffroi, mail, 'brigitte@example.org') // ten weeks later, her session has ended
    await bring('attendance', 'emargements.csv', /678 lignes lues/)
  })

  test('evaluates, trains in first aid, and holds the jury', async () => {
    await bring('clea-evaluations', 'evaluations-clea.csv', /93 lignes lues/)
    await bring('sst', 'sst.csv', /13 lignes lues/)
    await bring('jury-marks', 'jury-grille.xlsx', /lignes lues/)
  })

  test('publishes, and anybody reads 13 · 11 + 2 · 13 · 12', async () => {
    await brigitte.go('/actions/clea-metiers-sap/modifier')
    await brigitte.press('Publier l’action')
    const visitor = await takePage(await browser.phone({ baseURL: beffroi.ground.site.url }))
    await visitor.go('/resultats/clea-metiers-sap')
    for (const words of [/13/, /11 sur 13/, /2 sur 13/, /13 sur 13/, /12 sur 13/]) await visitor.reads(words)
    const answer = await visitor.page.request.get('/resultats.json')
    const { actions } = (await answer.json()) as { actions: { figures: { key: string; value: number }[] }[] }
    const figures = Object.fromEntries((actions[0]?.figures ?? []).map(({ key, value }) => [key, value]))
    assert.deepEqual(
      [
        figures['participants'],
        figures['clea-full'],
        figures['clea-partial'],
        figures['sst'],
        figures['trade-skills-over-75'],
      ],
      [13, 11, 2, 13, 12],
    )
    assert.equal(figures['foad-share'], 76.1)
  })
})

/** Sends a file, reads what will happen, confirms, and comes back with the report. */
async function bring(kind: string, file: string, expected: RegExp): Promise<void> {
  await brigitte.go(`/imports/${kind}`)
  const place = brigitte.page.locator('main [name="ou"]')
  if ((await place.count()) > 0) await place.selectOption({ index: 1 })
  await brigitte.page.locator('main [name="fichier"]').setInputFiles(join(inputs, file))
  await brigitte.press('Voir ce qui va se passer')
  await brigitte.reads(expected)
  await brigitte.press('Importer ce fichier')
  await brigitte.reads(/Importé le/)
}
