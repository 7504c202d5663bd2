import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { comeInByLetter, newReader, openGroup, writeFilm, type Reader } from '#testing'

// From an empty territory, by links and letters only: a group founds its company, a trainee proves what they can do and shows it.

const { beffroi, letterTo } = await openGroup()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

let visitors = 0
const somebody = (): Reader => newReader(beffroi.visitor(`10.0.1.${(visitors += 1)}`))
const [clement, nour] = [somebody(), somebody()]

describe('An empty territory', () => {
  test('has a group, whose trainee and trainer come in by their letters', async () => {
    await comeInByLetter(beffroi, nour, letterTo, 'Nour')
    nour.reads(/Bonjour Nour/)
    await comeInByLetter(beffroi, clement, letterTo, 'Clément')
    clement.reads(/Groupe 1/)
  })
  test('founds the company of its group, and works for a client', async () => {
    await clement.follow('Entreprise virtuelle à ouvrir')
    await clement.send('Ouvrir l’entreprise')
    await company()
    await nour.follow('Voter pour un nom')
    await nour.send('Proposer ce nom', { name: 'Le Fil Clair' })
    await clement.follow('Le nom')
    await clement.send(/^Garder « Le Fil Clair »$/)
    await company()
    await nour.follow('Les prix')
    await nour.send('Ajouter ce service', { name: 'Repassage', price: '22' })
    await company()
    await nour.follow('Une nouvelle demande')
    await nour.send('Tirer une carte')
    await company()
    await nour.follow('Faire le devis')
    await nour.send('Faire le devis', { service1: /Repassage/, long1: '2' })
    await nour.send('Garder la réponse', { answer: 'accepted', name: 'Jeanne Test' })
    await company()
    await nour.follow('Dire qui y va')
    await nour.send('Mettre au planning', {
      role: 'on site',
      person: /Nour/,
      day: '2026-06-02',
      from: '09:00',
      to: '11:00',
    })
    await company()
    await nour.follow('Faire la prestation')
    await nour.send(/^C’est fait/)
    await nour.send('La prestation est finie')
    await nour.send('Faire la facture')
    nour.reads(/La facture est prête.*Facture n° 1/)
  })
  test('opens a day to the public, with its poster', async () => {
    await company()
    await nour.follow('Les événements')
    await nour.follow('Préparer un événement')
    const day = { day: '2026-06-20', from: '09:00', to: '12:00', place: 'Salle 2, Beaulieu' }
    await nour.send('Enregistrer', { title: 'Repassage solidaire', ...day })
    await nour.follow('Voir l’affiche')
    await nour.send('Choisir « Le fil »')
    assert.match(nour.html(), /\/affiche\.pdf"/)
  })
  test('keeps a portfolio', async () => {
    await album()
    await nour.send(/^Ajouter J’ai fait un devis pour/)
    nour.reads(/Noté dans l’entreprise virtuelle/)
    nour.reads(/Cléa : Calcul/)
    await album()
    await nour.follow('Ajouter une preuve')
    await nour.follow('Un film')
    const film = new File([await writeFilm()], 'col.mp4', { type: 'video/mp4' })
    await nour.send('Garder', { file: film, title: 'Je repasse le col' })
    await nour.follow('Dire ce que ça prouve')
    await nour.send('Garder', { 'proves[]': [/Hygiène/, /Repasse une chemise/] })
    nour.reads(/Cléa : Hygiène, sécurité Entretenir le linge : Repasse une chemise/)
  })
  test('shows it to who trains them, who answers with a word', async () => {
    await nour.send(/^Qui me forme/)
    await nour.send('Garder', { answer: /Non, personne/ })
    await clement.open('/')
    await clement.follow('Ce que l’on vous montre')
    await clement.follow('Nour Saïdi')
    await clement.follow(/^Je repasse le col/)
    await clement.send('Envoyer', { words: 'Bien. Montrez aussi comment vous débranchez.' })
    await album()
    await nour.follow(/^Je repasse le col/)
    nour.reads(/On me répond Bien\. Montrez aussi comment vous débranchez\. Clément Vasseur/)
  })
  test('gives a card to an employer, who opens it without an account', async () => {
    await album()
    await nour.follow('Ma carte')
    await nour.follow('Faire ma carte')
    await nour.send('Garder ma carte', {
      canDo: 'Je repasse et je range le linge.',
      'proofs[]': [/Je repasse le col/],
      call: /Clément Vasseur/,
    })
    await nour.follow('Donner ma carte')
    await nour.send('Faire le lien', { forWhom: 'Mme Lemaire' })
    const [address = ''] = /https?:[^"<\s]*\/portfolio\/lien\/[\w-]+/.exec(nour.html()) ?? []
    const employer = somebody()
    await employer.open(address)
    employer.reads(
      /Nour Saïdi Je repasse et je range le linge\..*Je repasse le col Qui appeler Clément Vasseur/,
    )
    employer.lacks(/devis/)
  })
  test('shows it to the jury, which reads it in its file, criterion by criterion', async () => {
    await album()
    await nour.follow(/^Je repasse le col/)
    nour.reads(/Mon jury Odile Tilly, Théo Gavre/)
    await nour.send(/^Mon jury/)
    const odile = somebody()
    await comeInByLetter(beffroi, odile, letterTo, 'Odile')
    await odile.follow(/noter/)
    await odile.follow(/Nour/)
    await odile.follow('Ce que la personne montre')
    odile.reads(/Je repasse le col.*Repasse une chemise, dans l’ordre des gestes/)
    await odile.follow(/^Je repasse le col/)
    assert.match(odile.html(), /<video/)
    odile.lacks(/name="words"/)
  })
})

/** The album, from the dock. */
async function album(): Promise<void> {
  await nour.open('/')
  await nour.follow('Portfolio')
}

/** The first page of the company, from the day of the trainee. */
async function company(): Promise<void> {
  await nour.open('/')
  await nour.follow('Notre entreprise')
}
