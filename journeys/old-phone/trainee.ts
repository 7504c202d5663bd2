import { givePhoto } from './photo.ts'
import { enterAs, staysInWidth, type World } from './world.ts'

/** Aïcha opens her day, hands in words, then a photo of her week on paper. */
export async function doWorkOfDay(world: World): Promise<void> {
  const { phone } = world
  await enterAs(world, 'Aïcha Benamar')
  await phone.go('/formation/aujourdhui')
  await phone.sees(/Bonjour Aïcha/)
  await staysInWidth(world)
  await openWork(world, /^Lire l’annonce d’un particulier/)
  await phone.write({ words: 'Une dame cherche une aide, le mardi.' })
  await phone.press('Donner mon travail')
  await phone.sees(/C’est donné/)
  await staysInWidth(world)

  await openWork(world, /^Organiser ma semaine/)
  await givePhoto(phone, 'main input[type="file"]')
  await phone.write({ words: 'Le mardi, les courses.' })
  await phone.press('Donner mon travail')
  await phone.sees(/C’est donné/)
  await staysInWidth(world)
}

/** From the list of what is to do, to where it is given. */
async function openWork(world: World, title: RegExp): Promise<void> {
  const { phone } = world
  await phone.go('/formation/travail')
  await staysInWidth(world)
  await phone.press(title)
  await phone.finds(
    () => location.pathname.startsWith('/formation/activites/') && document.readyState === 'complete',
  )
  await staysInWidth(world)
  await phone.press(/^(Écrire|Donner|Prendre|Envoyer)/)
  await phone.meets('main form [name="words"]')
  await staysInWidth(world)
}
