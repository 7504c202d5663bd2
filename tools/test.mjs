// `npm test`: the check, every test, the journeys in a real browser; ends with one line `N passed, N failed`. With names of files or of folders,
// their tests alone.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const names = process.argv.slice(2)
const node = ['--import', './tools/jsx.ts']
// the processes that run the tests read the whole program: what was compiled once is kept for the next ones
const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')
const env = { NODE_COMPILE_CACHE: compiled, ...process.env }

const steps = [
  { name: 'check', command: 'node', args: [...node, 'tools/check.ts'], when: names.length === 0 },
  { name: 'build', command: 'node', args: ['tools/build.mjs'], when: true },
  { name: 'tests', command: 'node', args: [...node, 'testing/run-files.ts', ...names], when: true },
]

let failed = 0
let passed = 0
for (const { name, command, args } of steps.filter((step) => step.when)) {
  const { status, output } = await run(command, args)
  const counted = name === 'tests'
  if (counted) passed += count(output, 'pass')
  const failures = counted ? count(output, 'fail') : 0
  failed += status === 0 ? failures : Math.max(failures, 1)
  if (status === 0 && !counted) passed += 1
}

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** What it says is shown as it says it. */
function run(command, args) {
  const child = spawn(command, args, { env, stdio: ['inherit', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text)
    output += text
  })
  return new Promise((done) => child.once('close', (status) => done({ status, output })))
}

function count(output, word) {
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
}
