import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The player as one plain script that a phone of 2019 reads: no module, nothing newer than ES2017. */
export async function playerScript(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./player/main.ts', import.meta.url)),
    transform: { target: 'es2017' },
    tsconfig: false,
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code
}
