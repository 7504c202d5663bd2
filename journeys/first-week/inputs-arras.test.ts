import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { withoutShared, type Reader } from '#testing'
import { openArras, type Arras } from './inputs-arras.ts'
import { bring, inputFile, said } from './inputs-bring.ts'
import { openTerritory } from './open-territory.ts'
import { openWeek } from './week.ts'

// Nothing exists before: what the files suppose is made by links and forms, then each is brought by the menu, as many times as told.

const week = await openWeek('2026-06-01T07:00:00Z')
after(async () => {
  assert.deepEqual(week.beffroi.surprises, [])
  await week.close()
})

describe('The files of Arras', { skip: withoutShared }, () => {
  let arras: Arras
  before(async () => {
    arras = await openArras(week, await openTerritory(week))
  })
  const send = async (who: Reader, kind: string, name: string) => {
    const where = kind.endsWith('liste de personnes') ? /Cléa Métiers SAP/ : /Avril 2018/
    const counts = await bring(who, { kind, file: inputFile(`arras/${name}`), where })
    await week.settle()
    return counts
  }

  test('of the PLIE gives 22 people: two look like others, one line is confirmed by hand', async () => {
    const { lead } = arras
    const list = () => send(lead, 'Importer une liste de personnes', 'positionnements-plie.csv')
    assert.equal(await list(), '24 lignes lues : 21 créées, 3 à vérifier')
    assert.equal(await list(), '24 lignes lues : 21 inchangées, 3 à vérifier')
    await lead.follow('À vérifier')
    lead.reads(
      /Aminata TRAORÉ.*échangés.*La liste dit.*PRUVOST Laëtitia.*Un chiffre de la date de naissance change/,
    )
    await lead.send('C’est la même personne')
    await lead.send('C’est la même personne')
    await lead.follow('Virginie Dewaele')
    lead.reads(/Disponible de suite; mais pas le mercredi/)
    await lead.send('Confirmer')
    await lead.follow('Ma journée')
    await lead.follow('Positionnements')
    await lead.follow('Cléa Métiers SAP')
    lead.reads(/Positionné·e 22/)
    assert.equal(await list(), '24 lignes lues : 24 inchangées')
  })
  test('of the Département adds six people to them', async () => {
    const { lead } = arras
    const list = () => send(lead, 'Importer une liste de personnes', 'positionnements-departement.xlsx')
    assert.equal(await list(), '9 lignes lues : 6 créées, 3 modifiées')
    assert.equal(await list(), '9 lignes lues : 9 inchangées')
    await lead.follow('Positionnements')
    await lead.follow('Cléa Métiers SAP')
    lead.reads(/Positionné·e 28/)
  })
  test('of the commission admit 13, and nobody is told now of a group that ended in 2018', async () => {
    const { lead } = arras
    const told = week.post.all().length
    const list = () => send(lead, 'Importer les décisions d’une commission', 'decisions-commission.csv')
    assert.equal(await list(), '28 lignes lues : 28 modifiées')
    assert.equal(await list(), '28 lignes lues : 28 inchangées')
    assert.deepEqual(week.post.all().slice(told), [])
    await lead.follow('Positionnements')
    await lead.follow('Cléa Métiers SAP')
    lead.reads(/Liste d’attente 6 · Admis·e 13 · Non retenu·e 3 · Retiré·e 6/)
    await lead.follow('Formation')
    lead.reads(/Avril 2018.*13 personnes/)
  })
  test('of the trainer give the programme, the calendar and its sheets', async () => {
    const { trainer } = arras
    const programme = () => send(trainer, 'Importer un programme', 'programme.csv')
    assert.equal(await programme(), '97 lignes lues : 97 créées')
    assert.equal(await programme(), '97 lignes lues : 97 inchangées')
    const calendar = () => send(trainer, 'Importer un calendrier', 'calendrier.ics')
    assert.equal(await calendar(), '106 lignes lues : 101 créées, 1 modifiée, 4 inchangées')
    assert.equal(await calendar(), '106 lignes lues : 106 inchangées')
    const sheets = () => send(trainer, 'Importer des émargements', 'emargements.csv')
    assert.equal(await sheets(), '678 lignes lues : 674 créées, 1 inchangée, 2 à vérifier, 1 refusée')
    assert.equal(await sheets(), '678 lignes lues : 675 inchangées, 2 à vérifier, 1 refusée')
    await trainer.follow('Mes groupes')
    await trainer.follow('2 présences')
    trainer.reads(/Élodie D’Hoker.*personne n’a signé.*Séverine Delattre.*avec un motif d’absence/)
    await trainer.send('Enregistrer la réponse', { answer: /elle était là/ })
    await trainer.send('Enregistrer la réponse', { answer: /sans justification/ })
    assert.equal(await sheets(), '678 lignes lues : 677 inchangées, 1 refusée')
    await trainer.follow('Formation')
    await trainer.follow(/Avril 2018/)
    await trainer.follow('Programme')
    assert.match(
      said(trainer),
      /76,1 % du temps à distance À distance, chez soi 140 h À distance, sur place 105 h En salle 14 h Secourisme \(SST\) 14 h Immersion en entreprise 49 h En tout 322 h .*76,1 % .*89,7 %/,
    )
    await trainer.follow('Heures FOAD')
    assert.match(said(trainer), /4 186 h : temps passé du calendrier de 13 stagiaires/)
  })
  test('of the evaluating body wait for its answer about one domain', async () => {
    const { evaluator } = arras
    const results = () => send(evaluator, 'Importer des évaluations Cléa', 'evaluations-clea.csv')
    assert.equal(await results(), '93 lignes lues : 90 créées, 2 à vérifier, 1 refusée')
    assert.equal(await results(), '93 lignes lues : 90 inchangées, 2 à vérifier, 1 refusée')
    await evaluator.follow('Refusées (1)')
    evaluator.reads(/Merlier Jocelyne.*Cette personne n’est pas connue/)
    await evaluator.follow('Certification')
    await evaluator.follow('1 résultat à répondre')
    evaluator.reads(/Sylvie Nowak, domaine 2.*Validé, selon C. Vasseur.*Pas encore, selon H. Lemaire/)
    await evaluator.send('Signer cette réponse', { right: /Pas encore/, word: 'Relu avec H. Lemaire.' })
    assert.equal(await results(), '93 lignes lues : 92 inchangées, 1 refusée')
  })
  test('of first aid and of the jury end the session', async () => {
    const { lead } = arras
    const sst = () => send(lead, 'Importer des sessions SST', 'sst.csv')
    assert.equal(await sst(), '13 lignes lues : 13 créées')
    assert.equal(await sst(), '13 lignes lues : 13 inchangées')
    const marks = () => send(lead, 'Importer les grilles d’un jury', 'jury-grille.xlsx')
    assert.equal(await marks(), '52 lignes lues : 52 créées')
    assert.equal(await marks(), '52 lignes lues : 52 inchangées')
    await lead.follow('Certification')
    await lead.follow('Avril 2018')
    await lead.follow('Secourisme')
    assert.match(said(lead), /SST-1.*7 personnes, 7 certificats.*SST-2.*6 personnes, 6 certificats/)
    await lead.follow(/SST-1/)
    assert.match(said(lead), /SST1804-01.*20 avril 2020/)
    await lead.follow('Ma journée')
    await lead.follow('Jury')
    assert.match(said(lead), /14 juin 2018.*Délibération close/)
    await lead.follow('Résultats')
    for (const figure of [
      /11 sur 13 ont obtenu le Cléa complet/,
      /2 sur 13 ont obtenu un Cléa partiel/,
      /13 sur 13 sont sauveteurs secouristes/,
      /12 sur 13 ont plus de 75 % des compétences du métier/,
      /76,1 % du temps du programme est prévu à distance : 245 h sur 322 h/,
    ])
      assert.match(said(lead), figure)
  })
})
