import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFilm } from '#testing'
import { enterAs, staysInWidth, type World } from './world.ts'

/** Aïcha shows a gesture that she filmed with the camera of her telephone: what its engine cannot make smaller is sent as it is, in pieces. */
export async function showGesture(world: World): Promise<void> {
  const { phone } = world
  await enterAs(world, 'Aïcha Benamar')
  await phone.go('/portfolio/ajouter/film')
  await staysInWidth(world)
  await giveFilm(world)
  await phone.write({ title: 'Je repasse un col' })
  await phone.press('Garder')
  await phone.sees(/Je repasse un col/)
  await phone.meets('main video')
  await staysInWidth(world)
}

/** Twenty megabytes, in four pieces. */
async function giveFilm({ phone }: World): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-film-'))
  process.once('exit', () => rmSync(folder, { recursive: true })) // it is read while it leaves
  const path = join(folder, 'geste.mp4')
  writeFileSync(path, await writeFilm({ container: 'mp4', pictureBytes: 400_000 }))
  await phone.meets('main input[type="file"]')
  await phone.give('main input[type="file"]', [path])
}
