import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

// `npm run bench` lists the benches, `npm run bench start` runs one. Each prints its figures beside a floor measured in the same run.
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('-bench.ts'))
  .map((file) => file.replace('-bench.ts', ''))

const [name, ...rest] = process.argv.slice(2)

if (!name || !names.includes(name)) {
  console.log(`npm run bench ${names.join(' | ')}`)
  process.exit(name ? 1 : 0)
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
)
const { bench } = await import(`./${name}-bench.ts`)
await bench(rest)
