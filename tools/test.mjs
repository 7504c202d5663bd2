// `npm test`: the check, every test, the journeys in a real browser; ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const files = process.argv.slice(2)
const everything = ['{src,platform,app,tools,browser,testing}/**/*.test.{ts,tsx}', 'journeys/**/*.test.ts']
const node = ['--import', './tools/jsx.ts']
// each test file is a process of its own, which reads the whole program: what was compiled once is kept for the next ones
const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')
const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
const flags = ['--test', '--test-concurrency', '2', '--test-global-setup', './testing/global.ts']

const steps = [
  { name: 'check', command: 'node', args: [...node, 'tools/check.ts'], when: files.length === 0 },
  { name: 'build', command: 'vite', args: ['build', '--logLevel', 'warn'], when: true },
  {
    name: 'tests',
    command: 'node',
    args: [...node, ...flags, ...(files.length > 0 ? files : everything)],
    when: true,
  },
]

let failed = 0
let passed = 0
for (const { name, command, args } of steps.filter((step) => step.when)) {
  const run = spawnSync(command, args, {
    env,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  process.stdout.write(run.stdout ?? '')
  const counted = name === 'tests'
  if (counted) passed += count(run.stdout, 'pass')
  const failures = counted ? count(run.stdout, 'fail') + count(run.stdout, 'cancelled') : 0
  failed += run.status === 0 ? failures : Math.max(failures, 1)
  if (run.status === 0 && !counted) passed += 1
}

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function count(output, word) {
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output ?? '')?.[1] ?? 0)
}
