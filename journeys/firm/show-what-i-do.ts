import assert from 'node:assert/strict'
import { allSent, cutNetwork, comeInByLetter, writeFilm } from '#testing'
import type { World } from './world.ts'

/** The album, from the dock. */
const album = async ({ nour }: World): Promise<void> => {
  await nour.open('/')
  await nour.follow('Portfolio')
}

/** What the company saw is proposed; a film is added, and proves two things. */
export async function addEvidence(world: World): Promise<void> {
  const { nour } = world
  await album(world)
  await nour.send(/^Ajouter J’ai fait un devis pour/)
  await nour.reads(/Noté dans l’entreprise virtuelle/)
  await album(world)
  await nour.follow('Ajouter une preuve')
  await nour.follow('Un film')
  await chooseFilm(world, 'col.webm')
  await nour.page.getByText('Le film est arrivé').waitFor()
  await nour.send('Garder', { title: 'Je repasse le col' })
  await nour.page.getByRole('heading', { name: 'Je repasse le col' }).waitFor()
  await nour.follow('Dire ce que ça prouve')
  await nour.send('Garder', { 'proves[]': [/Hygiène/, /Repasse une chemise/] })
  await nour.reads(/Hygiène, sécurité.*Repasse une chemise/)
}

async function chooseFilm({ nour }: World, name: string): Promise<void> {
  const buffer = Buffer.from(await writeFilm({ container: 'webm' }))
  await nour.page.locator('input[name="file"]').last().setInputFiles({ name, mimeType: 'video/webm', buffer })
}

/** In a basement: what she adds waits on her telephone, and leaves by itself once the network is back. */
export async function addWithoutNetwork(world: World): Promise<void> {
  const { nour } = world
  const { page } = nour
  await album(world)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForLoadState('networkidle')
  await cutNetwork(page)
  await nour.follow('Ajouter une preuve')
  await nour.follow('Des mots')
  await page.locator('.own-space[data-shown]').waitFor()
  await nour.send('Garder', { title: 'Je trie le linge', did: 'Le blanc, puis la couleur.' })
  await page.getByText('Gardé sur ce téléphone').first().waitFor()
  await page.getByRole('link', { name: /1 envoi en attente/ }).waitFor()
  await nour.follow('Mon portfolio')
  await nour.follow('Ajouter une preuve')
  await nour.follow('Un film')
  await page.locator('.own-space[data-shown]').waitFor()
  await chooseFilm(world, 'drap.webm')
  await nour.send('Garder', { title: 'Je plie le drap' })
  await page.getByText('Gardé sur ce téléphone').first().waitFor()
  await page.getByRole('link', { name: /2 envois en attente/ }).waitFor()
  await page.context().setOffline(false)
  await album(world) // whatever page is open
  await allSent(page)
  await album(world)
  await nour.follow(/^Je plie le drap/)
  await page.locator('main video').waitFor()
  await album(world)
  assert.equal(await page.getByRole('link', { name: /Je trie le linge/ }).count(), 1)
  await nour.follow(/^Je trie le linge/)
  await nour.reads(/Le blanc, puis la couleur/)
}

/** An employer without an account opens her card by its link; the jury opens her film from its file. */
export async function showAround(world: World): Promise<void> {
  const { nour } = world
  await album(world)
  await nour.follow(/^Je repasse le col/)
  await nour.reads(/Mon jury Odile Tilly, Théo Gavre/)
  await nour.send(/^Mon jury/)
  await nour.send('Garder', { answer: /Non, personne/ })
  await album(world)
  await nour.follow('Ma carte')
  await nour.follow('Faire ma carte')
  await nour.send('Garder ma carte', {
    canDo: 'Je repasse et je range le linge.',
    'proofs[]': [/Je repasse le col/],
    call: /Clément Vasseur/,
  })
  await nour.follow('Donner ma carte')
  await nour.send('Faire le lien', { forWhom: 'Mme Lemaire' })
  const [address = ''] = /https?:[^"<\s]*\/portfolio\/lien\/[\w-]+/.exec(await nour.page.content()) ?? []
  const employer = await world.stranger()
  await employer.open(address)
  await employer.reads(/Nour Saïdi Je repasse et je range le linge\..*Je repasse le col/)

  const odile = await world.stranger()
  await comeInByLetter(world.beffroi, odile, world.letterTo, 'Odile')
  await odile.follow(/noter/)
  await odile.follow(/Nour/)
  await odile.follow('Ce que la personne montre')
  await odile.follow(/^Je repasse le col/)
  await odile.page.locator('main video').waitFor()
}
