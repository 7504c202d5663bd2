import cascadeLayers from '@csstools/postcss-cascade-layers'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

// Old phones do not know @layer and would drop whole sheets. The plugin turns ranks into specificity, which only works when
// one file holds all the layers: each room has its own complete sheet, the common part included.
const sheets = join(root, 'node_modules/.beffroi')

export default defineConfig({
  publicDir: 'browser/public',
  css: { postcss: { plugins: [cascadeLayers()] } },
  build: {
    outDir: 'dist',
    manifest: true,
    modulePreload: false,
    target: ['chrome95', 'safari15', 'firefox102'],
    cssTarget: ['chrome61', 'safari11'],
    assetsInlineLimit: 0,
    rolldownOptions: { input: [...roomSheets(), ...islands()] },
  },
})

/** `ui.css` for everybody, `hall.css` for the home page, and one sheet for each room that has a look of its own. */
function roomSheets(): string[] {
  mkdirSync(sheets, { recursive: true })
  const rooms = readdirSync(join(root, 'src')).filter((room) =>
    existsSync(join(root, 'src', room, `${room}.css`)),
  )
  const own = new Map(rooms.map((room) => [room, `src/${room}/${room}.css`]))
  if (existsSync(join(root, 'app/hall.css'))) own.set('hall', 'app/hall.css')
  return [writeSheet('ui'), ...[...own].map(([name, css]) => writeSheet(name, css))]
}

function writeSheet(name: string, ownCss?: string): string {
  const imports = ['platform/ui/ui.css', ownCss].filter(Boolean).map((css) => `@import '../../${css}';\n`)
  const file = join(sheets, `${name}.css`)
  writeFileSync(file, imports.join(''))
  return file
}

/** Every file at the top of `browser/` is an entry that a page may ask for by its name. */
function islands(): string[] {
  return readdirSync(join(root, 'browser'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(root, 'browser', file))
}
