import type { Reader } from '#testing'
import { addOrganisation } from './open-territory.ts'
import type { Week } from './week.ts'

/** Whom the workbook of posts names as its supervisors. */
const supervisors = [
  ['Hélène', 'Outurquin'],
  ['Karim', 'Belhadj'],
  ['Yann', 'Le Goff-Dubuis'],
  ['Sabrina', 'Fichaux'],
] as const

/** The ACI that the files of Calais come from: its direction comes in and writes its action. */
export async function openAci(week: Week, paul: Reader): Promise<Reader> {
  const [direction] = await addOrganisation(week, paul, {
    name: 'L’Abri du Platier',
    kind: 'integration',
    people: [
      { givenName: 'Fabrice', familyName: 'Delebarre', role: 'direction', reach: 'direction@calais.example' },
      ...supervisors.map(([givenName, familyName], n) => ({
        givenName,
        familyName,
        role: 'technical supervisor' as const,
        reach: `equipe-${n + 1}@calais.example`,
      })),
    ],
  })
  if (!direction) throw new Error('the direction did not come in')
  await direction.open('/')
  await direction.follow('Ouverture')
  await direction.follow('Écrire une action')
  await direction.send('Créer l’action', {
    title: 'Pôle ESS ANIMA',
    town: 'Calais',
    summary: 'Cultiver, vendre et livrer, en insertion.',
  })
  await direction.send('Publier l’action')
  return direction
}

/** The market and the hub of the same structure, by the steps of « Ouverture ». */
export async function openMarketAndHub(direction: Reader): Promise<void> {
  await direction.open('/')
  await direction.follow('Ouverture')
  await direction.follow('Ouvrir un marché')
  await direction.send('Ouvrir ce marché', { name: 'Le marché de Calais', town: 'Calais' })
  await direction.follow('Ma journée')
  await direction.follow('Ouverture')
  await direction.follow('Ouvrir un dépôt')
  await direction.send('Ouvrir ce dépôt', { name: 'Le dépôt du Minck', address: '163 Rue Royale, Calais' })
}

/** Who keeps a shop is invited by the steward, and comes in. */
export async function inviteKeeper(week: Week, paul: Reader, shop: string): Promise<Reader> {
  await paul.open('/')
  await paul.follow('Organismes')
  await paul.send('Chercher', { q: shop })
  await paul.follow(shop)
  await paul.follow('Ajouter une personne')
  const email = 'boutique@calais.example'
  await paul.send('Donner ce rôle', { givenName: 'Nadège', familyName: 'Boulier', role: 'merchant', email })
  return week.comeIn(email)
}

/** What is read on this page of a list, then on those that follow. */
export async function throughPages(reader: Reader, read: () => string[]): Promise<string[]> {
  const here = read()
  if (!reader.words().includes('Page suivante')) return here
  await reader.follow('Page suivante')
  return [...here, ...(await throughPages(reader, read))]
}

/** What stands in a column of a table, page after page. */
export const columnOf = (reader: Reader, title: string): Promise<string[]> =>
  throughPages(reader, () =>
    [...reader.html().matchAll(new RegExp(`<td[^>]*data-l="${title}"[^>]*>([^<]*)`, 'g'))].map(
      ([, cell = '']) => cell,
    ),
  )
