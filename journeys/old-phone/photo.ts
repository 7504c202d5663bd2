import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { EnginePhone } from '#testing'

/** A photo as the cameras of telephones give them, in the field of this selector. */
export async function givePhoto(phone: EnginePhone, selector: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-photo-'))
  process.once('exit', () => rmSync(folder, { recursive: true })) // it is read when it leaves
  const path = join(folder, 'photo.jpg')
  const picture = { width: 3000, height: 2000, channels: 3, background: '#86311f' } as const
  await sharp({ create: picture }).jpeg().toFile(path)
  await phone.meets(selector)
  await phone.give(selector, [path])
  await phone.finds((where: string) => {
    const field = document.querySelector(where)
    return field instanceof HTMLInputElement && field.files !== null && field.files.length > 0
  }, selector)
  await new Promise((done) => setTimeout(done, 1000)) // made smaller, where this engine can
}
