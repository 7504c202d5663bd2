import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const SMALL = 200 // nothing to win

/** Writes beside each text of `dist` its twins, `.br` and `.gz`, made once as small as can be. What is already compressed, like a font, has none. */
export async function compressFiles() {
  const texts = globSync('dist/{assets,img}/**/*.{js,css,svg}')
  await Promise.all(texts.map(twins))
}

async function twins(path) {
  const bytes = readFileSync(path)
  if (bytes.length < SMALL) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, { params }))
  writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}
