import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const writer = fileURLToPath(new URL('./write-plain-script.ts', import.meta.url))
const MOST_BYTES = 4_000_000

/**
 * One plain script that a phone of 2019 reads: no module, nothing newer than ES2017. `alias`: other names of what it imports.
 * Written beside us: the compiler would keep 45 MB of a server for good, for three scripts written once.
 */
export async function plainScript(entry: URL, alias: Record<string, string> = {}): Promise<string> {
  const asked = [writer, fileURLToPath(entry), JSON.stringify(alias)]
  const { stdout } = await run(process.execPath, asked, { maxBuffer: MOST_BYTES })
  return stdout
}
