import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
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
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-photo-'))
  await phone.give('main input[type="file"]', [await photoIn(folder)])
  await phone.write({ words: 'Le mardi, les courses.' })
  await phone.press('Donner mon travail')
  await phone.sees(/C’est donné/)
  await staysInWidth(world)
  rmSync(folder, { recursive: true })
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

/** A photo as telephones of today take them. */
async function photoIn(folder: string): Promise<string> {
  const path = join(folder, 'semaine.jpg')
  await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#86311f' } })
    .jpeg()
    .toFile(path)
  return path
}
