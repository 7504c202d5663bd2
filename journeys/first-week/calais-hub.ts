import type { Reader } from '#testing'

/** Who rides: a telephone, and no e-mail. */
export const NOUR = '+33639980011'

/** From home, the step of the page « Ouverture » whose link says so. */
export async function nextStep(reader: Reader, link: string): Promise<void> {
  await reader.open('/')
  await reader.follow('Ouverture')
  await reader.follow(link)
}

/** A hub, a bike and who rides it, each from the page that says what comes next. */
export async function openHub(sylvie: Reader): Promise<void> {
  await nextStep(sylvie, 'Ouvrir un dépôt')
  sylvie.lacks(/latitude/i)
  await sylvie.send('Ouvrir ce dépôt', {
    name: 'Le Dépôt du Quai',
    address: '4 quai des brumes, Port-Brumeux',
  })
  sylvie.reads(/Le dépôt est ouvert/)
  await nextStep(sylvie, 'Ajouter un vélo')
  await sylvie.send('Enregistrer', { name: 'Vélo 1' })
  await nextStep(sylvie, 'Voir l’équipe')
  await sylvie.follow('Ajouter une personne')
  await sylvie.send('Donner ce rôle', {
    givenName: 'Nour',
    familyName: 'Saïdi',
    phone: '06 39 98 00 11',
    role: /^Livraison/,
  })
  sylvie.reads(/Une invitation part/)
}

/** The shop, where bikes go and fetch. */
export async function addPlace(sylvie: Reader): Promise<void> {
  await nextStep(sylvie, 'Ajouter un lieu')
  await sylvie.follow('Ajouter un lieu')
  await sylvie.send('Enregistrer', {
    name: 'Boulangerie du Quai',
    address: '6 quai des brumes',
    postcode: '62990',
    town: 'Port-Brumeux',
  })
  sylvie.reads(/Boulangerie du Quai 6 Quai des Brumes, Port-Brumeux.*Par son adresse/)
}

/** Nour rides on Tuesday: without somebody on a bike, a customer is offered no hour. */
export async function sayWhoRides(sylvie: Reader): Promise<void> {
  await nextStep(sylvie, 'Voir les jours')
  await sylvie.follow('Mardi 2 juin')
  await sylvie.follow('Composer l’équipe')
  await sylvie.follow('Ajouter un vélo')
  await sylvie.send('Enregistrer', { bike: /Vélo 1/, courier: /Nour Saïdi/ })
  sylvie.reads(/Vélo 1 Nour Saïdi 9 h à 16 h/)
}
