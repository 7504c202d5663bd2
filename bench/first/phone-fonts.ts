import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** From now on browsers know the fonts of this folder and no other, as a telephone knows its own. Gives the folder to remove in the end. */
export function useFontsOf(folder: string): string {
  const aside = mkdtempSync(join(tmpdir(), 'beffroi-fonts-'))
  const file = join(aside, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${resolve(folder)}</dir><cachedir>${aside}</cachedir></fontconfig>`,
  )
  process.env['FONTCONFIG_FILE'] = file
  return aside
}
