import type { Hands } from './browsing.ts'

/** Ten products of a bakery, as a merchant says them: name, price, what a piece holds, how many. */
export const tenProducts: [name: string, price: string, content: string, count: string][] = [
  ['Pain de seigle', '3,30', '400 g', '6'],
  ['Pain de mie', '2,80', '500 g', '8'],
  ['Pain aux noix', '3,90', '400 g', '5'],
  ['Pain d’épeautre', '4,20', '500 g', '4'],
  ['Ficelle', '0,90', '125 g', '20'],
  ['Chausson aux pommes', '1,90', '110 g', '12'],
  ['Pain aux raisins', '1,80', '120 g', '12'],
  ['Brioche tressée', '5,40', '400 g', '6'],
  ['Tarte aux pommes', '14,50', '800 g', '3'],
  ['Sablés au beurre', '4,60', '250 g', '10'],
]

/** Adds a product from a phone: its name, its price, then what the law asks, one screen each, as it is proposed. */
export async function putOnSale(hands: Hands, [name, price, content, count]: (typeof tenProducts)[number]) {
  const { page } = hands
  await hands.go('/marche/boutique/ajouter')
  await hands.write({ name, price, content, count })
  await hands.press('Continuer')
  for (
    let asked = 0;
    asked < 8 && !(await page.getByRole('button', { name: 'Mettre en vente' }).isVisible());
  ) {
    await answerAsProposed(hands)
    asked++
  }
  await hands.press('Mettre en vente')
  await hands.reads(/C’est en vente/)
}

/** A question whose answer is proposed already; for the allergens, what is not there is declared absent. */
async function answerAsProposed(hands: Hands): Promise<void> {
  for (const absent of await hands.page.locator('main input[type=radio][value=absent]').all()) {
    const name = (await absent.getAttribute('name')) ?? ''
    if ((await hands.page.locator(`main input[name="${name}"]:checked`).count()) === 0) await absent.check()
  }
  await hands.press('Enregistrer')
}

/** Puts one of each in the basket, found by its words. */
export async function addToBasket(hands: Hands, words: readonly string[]): Promise<void> {
  for (const one of words) {
    await hands.go(`/marche?q=${encodeURIComponent(one)}`)
    await hands.press(/^Ajouter/)
    // the page stays where it is: what was done is said a moment later
    await hands.page
      .getByRole('status')
      .getByText(/dans votre panier/)
      .waitFor()
  }
}

/** Where and when: to this door, on the day of this label. */
export async function chooseDelivery(
  hands: Hands,
  buyer: Record<string, string>,
  day: string,
): Promise<void> {
  await hands.go('/panier')
  await hands.follow(/Me faire livrer/)
  await hands.write(buyer)
  await hands.press('Choisir l’heure')
  await hands.follow(new RegExp(`^${day.replace(/ \S+$/, '')}`))
  await hands.reads(new RegExp(`Heure, ${day}`, 'i'))
}

/** Pays on the page of the provider, and comes back to the order. @returns its secret address. */
export async function payBasket(hands: Hands): Promise<string> {
  await hands.press(/^Commande avec obligation de paiement/)
  await hands.page.waitForURL('**/demo/paiement/**')
  await hands.press(/^Payer \d/)
  await hands.page.waitForURL('**/commandes/**')
  return new URL(hands.page.url()).pathname
}

/** Prepares a merchant's part of the order of this customer: weighs what is weighed, has the rest. */
export async function prepareShare(
  hands: Hands,
  shop: string,
  customer: RegExp,
  weights: Record<string, string> = {},
): Promise<void> {
  await hands.go(`/marche/boutique/commandes?commerce=${shop}`)
  await hands.follow(customer)
  for (const [name, grams] of Object.entries(weights)) {
    await hands.follow(new RegExp(`^Peser.*${name}`))
    await hands.write({ grams })
    await hands.press('C’est pesé')
  }
  const rest = hands.page.getByRole('button', { name: /^J’ai (tout|le reste)/ })
  if (await rest.isVisible()) await hands.press(/^J’ai (tout|le reste)/)
  await hands.press('C’est prêt')
  await hands.reads(/c’est prêt/)
}
