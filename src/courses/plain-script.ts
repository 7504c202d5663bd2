import { fileURLToPath } from 'node:url'

/** One plain script that a phone of 2019 reads: no module, nothing newer than ES2017. `alias`: other names of what it imports. */
export async function plainScript(entry: URL, alias: Record<string, string> = {}): Promise<string> {
  const { rolldown } = await import('rolldown') // 30 MB of memory, for whoever opens a SCORM course first
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    transform: { target: 'es2017' },
    resolve: { alias },
    tsconfig: false,
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code
}
