import cascadeLayers from '@csstools/postcss-cascade-layers'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig } from 'vite'
import { bothDirections } from './tools/both-directions.ts'

const root = import.meta.dirname

// Old phones do not know @layer and would drop whole sheets. The plugin turns ranks into specificity, which only works when
// one file holds all the layers: each room has its own complete sheet, the common part included.
const sheets = join(root, 'node_modules/.beffroi')

export default defineConfig({
  publicDir: 'browser/public',
  css: { postcss: { plugins: [narrowerThan(), bothDirections(), cascadeLayers()] } },
  define: { globalThis: 'self' }, // younger than the phones we serve
  build: {
    outDir: 'dist',
    manifest: true,
    modulePreload: false,
    target: ['chrome67', 'safari12'], // what is newer is refused by platform/ui/floor/floor.test.ts
    cssTarget: ['chrome61', 'safari11'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700, // what makes a film smaller, on the devices that can, when they do
    // What the telephones of every room share comes in one file: on a slow network each one more is a wait.
    rolldownOptions: {
      input: [...roomSheets(), ...islands()],
      // mediabunny writes 10n: it is loaded only where VideoEncoder is, long after BigInt came
      checks: { toleratedTransform: false },
      preserveEntrySignatures: 'exports-only', // letters.ts is asked to send
      output: {
        codeSplitting: { groups: [{ name: 'phone', test: /browser\/offline\/(?!hours|server|keep)/ }] },
      },
    },
  },
})

/** "Strictly narrower" is built as `not (min-width)`, which phones before Chromium 104 drop with the whole rule: the nearest maximum says it to all. */
function narrowerThan(): ReturnType<typeof cascadeLayers> {
  const nearest = (_: string, rem: string) => `(max-width: ${(Number(rem) - 0.001).toFixed(3)}rem)`
  return {
    postcssPlugin: 'narrower-than',
    AtRule: {
      media: (rule) => void (rule.params = rule.params.replace(/\(width < ([\d.]+)rem\)/g, nearest)),
    },
  }
}

/**
 * `ui.css` for everybody, `hall.css` for the home page, the sheet of what a telephone keeps, and the sheets that stand at the root of each room: its own, and those of a part of its
 * pages. What stands in an alcove is brought by one of them, or by a page that holds it whole.
 */
function roomSheets(): string[] {
  mkdirSync(sheets, { recursive: true })
  const own = globSync('src/*/*.css', { cwd: root }).filter((css) => !isPartOf(css))
  for (const css of ['app/hall.css', 'platform/ui/on-this-phone.css', 'platform/ui/specimen/specimen.css'])
    if (existsSync(join(root, css))) own.push(css)
  return [writeSheet('ui'), ...own.map((css) => writeSheet(basename(css, '.css'), css))]
}

/** True for a sheet that the room's own one imports. */
function isPartOf(css: string): boolean {
  const folder = dirname(css)
  const main = join(root, folder, `${basename(folder)}.css`)
  return existsSync(main) && readFileSync(main, 'utf8').includes(`'./${basename(css)}'`)
}

function writeSheet(name: string, ownCss?: string): string {
  const imports = [ownCss && isWhole(ownCss) ? '' : 'platform/ui/ui.css', ownCss]
  const file = join(sheets, `${name}.css`)
  writeFileSync(
    file,
    imports
      .filter(Boolean)
      .map((css) => `@import '../../${css}';\n`)
      .join(''),
  )
  return file
}

/** True for a sheet that brings the common part itself, or as much of it as its pages need; or stands on one that does. */
function isWhole(css: string): boolean {
  const text = readFileSync(join(root, css), 'utf8')
  const beside = [...text.matchAll(/@import '\.\/([\w-]+\.css)'/g)].map(([, name = '']) =>
    join(dirname(css), name),
  )
  return /@import '.*\/(field|public)\.css'/.test(text) || beside.some(isWhole)
}

/** Every file at the top of `browser/` is an entry that a page may ask for by its name. */
function islands(): string[] {
  return readdirSync(join(root, 'browser'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(root, 'browser', file))
}
