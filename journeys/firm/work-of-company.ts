import assert from 'node:assert/strict'
import type { World } from './world.ts'

/** The first page of the company, from the day of a trainee. */
const company = async ({ nour }: World): Promise<void> => {
  await nour.open('/')
  await nour.follow('Notre entreprise')
}

/** A trainer opens it; two trainees propose and vote; it has its name, its logo and its prices. */
export async function foundCompany(world: World): Promise<void> {
  const { clement, ana, nour } = world
  await clement.open('/')
  await clement.follow(/^Entreprise virtuelle à ouvrir/)
  await clement.send('Ouvrir l’entreprise')
  await company(world)
  await nour.follow('Voter pour un nom')
  await nour.send('Proposer ce nom', { name: 'Le Fil Clair' })
  await ana.open('/')
  await ana.follow('Notre entreprise')
  await ana.follow('Voter pour un nom')
  await ana.send('Voter pour ce nom')
  await ana.reads(/Le Fil Clair 2 voix/)
  await clement.open('/')
  await clement.follow(/^Entreprise virtuelle/)
  await clement.follow('Le nom')
  await clement.send('Garder « Le Fil Clair »')
  await company(world)
  await nour.follow('Le logo et la carte')
  await nour.send('Garder ce logo', { shape: /Rond/, icon: /panier/i })
  await nour.send('Enregistrer', { slogan: 'Du linge net.', terms: 'Payer à la fin.' })
  await company(world)
  await nour.follow('Les prix')
  await nour.send('Ajouter ce service', { name: 'Repassage', price: '22' })
  await nour.reads(/Repassage/)
}

/** A request drawn from the cards, its quote, who goes, the service, its invoice and what the client thinks. */
export async function serveClient(world: World): Promise<void> {
  const { nour } = world
  await company(world)
  await nour.follow('Une nouvelle demande')
  await nour.send('Tirer une carte')
  await company(world)
  await nour.follow('Faire le devis')
  await nour.send('Faire le devis', { service1: /Repassage/, long1: '2' })
  // kept on the device first, as what follows: its page goes on once our server has it
  await nour.follow('Noter la réponse')
  await nour.send('Garder la réponse', { answer: 'accepted', name: 'Jeanne Test' })
  await company(world)
  await nour.follow('Dire qui y va')
  await nour.send('Mettre au planning', {
    role: 'on site',
    person: /Nour/,
    day: '2026-06-02',
    from: '09:00',
    to: '11:00',
  })
  await nour.page.waitForURL(/\/planning$/)
  await company(world)
  await nour.follow('Faire la prestation')
  await nour.send(/^C’est fait/)
  await nour.page
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .waitFor()
  await nour.send('La prestation est finie')
  await nour.send('Faire la facture')
  await nour.reads(/La facture est prête.*Facture n° 1/)
  await prints(world, '/factures/')
}

/** A day of ironing: its words, its poster, who comes, and what it gave. */
export async function holdIroningDay(world: World): Promise<void> {
  const { nour, beffroi } = world
  await company(world)
  await nour.follow('Les événements')
  await nour.follow('Préparer un événement')
  const day = { day: '2026-06-02', from: '11:00', to: '12:00', place: 'Salle 2, Beaulieu' }
  await nour.send('Enregistrer', { title: 'Repassage solidaire', ...day, price: '3 € le panier' })
  await nour.send('Ouvrir les inscriptions')
  await nour.follow('Voir l’affiche')
  await nour.send('Choisir « Le journal »')
  await prints(world, 'affiche')
  await nour.follow('Retour à l’événement')
  const page = await nour.page
    .getByRole('link', { name: 'Voir la page pour tout le monde' })
    .getAttribute('href')
  const neighbour = await world.stranger()
  await neighbour.open(page ?? '')
  await neighbour.send('S’inscrire', { name: 'Lucie', people: '2' })
  await neighbour.reads(/C’est noté/)
  beffroi.setNow('2026-06-02T10:30:00Z')
  await company(world)
  await nour.follow('Les événements')
  await nour.follow(/Repassage solidaire/)
  await nour.reads(/Lucie, 2 personnes/)
  await nour.send('Garder le bilan', { came: '9', kilos: '14,5', earned: '27', learnt: 'Accueillir.' })
  await nour.reads(/Linge repassé 14,5 kg/)
}

/** The page gives a paper to print. */
async function prints({ nour: { page } }: World, at: string): Promise<void> {
  const href = await page.locator(`main a[href*="${at}"][href$=".pdf"]`).first().getAttribute('href')
  const pdf = await (await page.request.get(href ?? '')).body()
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
}
