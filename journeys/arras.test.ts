import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import {
  axeFaults,
  openBeffroi,
  openBrowser,
  shared,
  withoutBrowser,
  withoutShared,
  type Beffroi,
} from '#testing'
import { jurors, members, organisations, partners } from './arras-people.ts'
import { signIn, takePage, type Hands } from './browsing.ts'

// The story of 2018, from an empty territory to the printed result, as its people live it: in a browser, nothing typed twice.

type Letter = { recipient: string; body: string }
const mail: Letter[] = []
const inputs = join(shared ?? '', 'data/inputs/arras')

let beffroi: Beffroi
let browser: Awaited<ReturnType<typeof openBrowser>>
let paul: Hands
let brigitte: Hands

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
    await beffroi?.close()
    assert.deepEqual(beffroi?.surprises, [])
  })

  test('is opened once, by whoever holds the key of its first visit', async () => {
    await paul.go(`/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`)
    await paul.write({
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
      await paul.write({ name, kind })
      await paul.press('Ajouter l’organisme')
      await paul.reads(new RegExp(name))
    }
    for (const [organisation, givenName, familyName, role] of members) {
      await paul.go(`/organismes?q=${encodeURIComponent(organisation)}`)
      await paul.follow(organisation)
      await paul.follow('Ajouter une personne')
      await paul.write({ givenName, familyName, email: emailOf(givenName), role, fromDay: '2018-01-02' })
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
    await brigitte.write({
      title: 'Cléa Métiers SAP',
      town: 'Arras',
      leadId: 'AFP2I',
      summary: 'Dix semaines pour devenir employé familial.',
    })
    await brigitte.press('Créer l’action')
    await brigitte.go('/actions/clea-metiers-sap/partenaires')
    for (const [organisation, part] of partners) {
      await brigitte.write({ organisation, part })
      await brigitte.press('Ajouter')
    }
    await brigitte.go('/actions/clea-metiers-sap/obligations')
    await brigitte.write({
      organisation: 'AGEFOS PME',
      atLeastPercent: '75',
      pmsmp: 'counts',
      reason: 'Le temps total du programme.',
      fromDay: '2018-04-01',
    })
    await brigitte.press('Enregistrer l’obligation')
    await brigitte.reads(/75 %/)
    await brigitte.go('/actions/clea-metiers-sap/groupes')
    await brigitte.write({
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
    await bring('positionings', 'positionnements-plie.csv', /24 lignes lues.*21 créées, 3 à vérifier/)
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
    await bring(
      'decisions',
      'decisions-commission.csv',
      /28 lignes lues.*28 modifiées|28 lignes lues.*28 créées/,
    )
    await beffroi.settle()
    await brigitte.go('/formation')
    await brigitte.follow(/Groupe 1/)
    assert.equal(await brigitte.page.getByRole('rowheader').count(), 13)
  })

  test('runs the ten weeks: programme, calendar, attendance', async () => {
    await bring('programme', 'programme.csv', /97 lignes lues.*97 créées/)
    await bring('calendar', 'calendrier.ics', /106 lignes lues.*101 créées, 1 modifiée, 4 inchangées/)
    beffroi.setNow('2018-06-18T09:00:00Z')
    await signIn(brigitte, beffroi, mail, 'brigitte@example.org') // ten weeks later, her session has ended
    await bring(
      'attendance',
      'emargements.csv',
      /678 lignes lues.*674 créées, 1 inchangée, 2 à vérifier, 1 refusée/,
    )
  })

  test('evaluates, trains in first aid, and holds the jury', async () => {
    await bring(
      'clea-evaluations',
      'evaluations-clea.csv',
      /93 lignes lues.*90 créées, 2 à vérifier, 1 refusée/,
    )
    await bring('sst', 'sst.csv', /13 lignes lues.*13 créées/)
    await bring('jury-marks', 'jury-grille.xlsx', /52 lignes lues.*52 créées/)
  })

  test('hears who the three jurors of the file are, and each signs the minutes', async () => {
    await brigitte.go('/certification/jury')
    await brigitte.follow(/juin 2018|Groupe 1/)
    const colleges = [
      'Collège des employeurs',
      'Collège des formateurs et professionnels',
      'Collège des employeurs',
    ]
    for (const [n, [givenName, familyName]] of jurors.entries()) {
      await brigitte.write({ college: colleges[n] ?? '', person: `${givenName} ${familyName}, CREFO` })
      await brigitte.press('Enregistrer')
    }
    for (const [givenName, familyName] of jurors) {
      const juror = await takePage(await browser.phone({ baseURL: beffroi.ground.site.url }))
      await signIn(juror, beffroi, mail, emailOf(givenName))
      await juror.go('/certification/jury')
      await juror.follow(/juin 2018/)
      await juror.follow('Lire et signer le procès-verbal')
      await juror.write({ name: `${givenName} ${familyName}` })
      await juror.press('Signer le procès-verbal')
      await juror.reads(/Vous avez signé/)
    }
  })

  test('gives 13 attestations by the person in charge of CREFO, which anybody can verify', async () => {
    const helene = await takePage(await browser.desk({ baseURL: beffroi.ground.site.url }))
    await signIn(helene, beffroi, mail, 'helene@example.org')
    await helene.go('/')
    await helene.follow(/Des attestations sont à émettre/)
    await helene.press(/^Émettre 13/)
    const address = await helene.page.locator('main a[href^="/attestations/"]').first().getAttribute('href')
    const visitor = await takePage(await browser.phone({ baseURL: beffroi.ground.site.url }))
    await visitor.go(address ?? '')
    await visitor.reads(/Ce que cela prouve/)
    await visitor.reads(/Ce que cela ne prouve pas/)
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

  test('prints it in the bulletin, with its figures by reference', async () => {
    await brigitte.go('/bulletin/redaction')
    await brigitte.write({
      number: '1',
      dated: '2018-06-20',
      period: '06 / 2018',
      place: 'Arras',
      towns: 'Arras',
      theme: 'Un premier groupe.',
    })
    await brigitte.press('Commencer ce numéro')
    await brigitte.write({ action: 'Cléa Métiers SAP', title: 'Treize personnes, un métier' })
    await brigitte.press('Ajouter un article')
    await brigitte.write({
      chapo: 'Dix semaines à Arras.',
      body: 'Le Cléa complet : {{chiffre:clea-metiers-sap/groupe-1/clea-full}}.',
    })
    await brigitte.press('Enregistrer l’article')
    await brigitte.follow('Tout le numéro')
    await brigitte.follow(/^Accord/)
    await brigitte.press('J’approuve cette page')
    await brigitte.follow(/Aperçu|Voir/)
    await brigitte.press('Faire paraître ce numéro')
    const visitor = await takePage(await browser.phone({ baseURL: beffroi.ground.site.url }))
    await visitor.go('/bulletin/1')
    await visitor.reads(/11 sur 13/)
    const pdf = await visitor.page.request.get('/bulletin/1.pdf')
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
  })
})

/** Sends a file, reads what will happen, confirms, and comes back with the report. */
async function bring(kind: string, file: string, expected: RegExp): Promise<void> {
  await brigitte.go(`/imports/${kind}`)
  const place = brigitte.page.locator('main [name="place"]')
  if ((await place.count()) > 0) await place.selectOption({ index: 1 })
  await brigitte.page.locator('main [name="file"]').setInputFiles(join(inputs, file))
  await brigitte.press('Voir ce qui va se passer')
  await brigitte.reads(expected)
  // The preview has no address in the demo, so the walk through all pages does not see it: it is judged here.
  assert.deepEqual(await axeFaults(brigitte.page), [])
  await brigitte.press('Importer ce fichier')
  await brigitte.reads(/Importé le/)
}
