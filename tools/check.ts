import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const ours = (name: string) => ['node', '--import', './tools/jsx.ts', `tools/${name}.ts`]

/** What `npm run check` asks, in the order of its answers. Each is a command that can be typed alone. */
const questions: [string, string[]][] = [
  ['types', ['tsc']],
  ['lint', ['oxlint', '--type-aware']],
  ['format', ['oxfmt', '--check']],
  ['rooms', ours('check-rooms')],
  ['words', ours('check-words')],
  ['schema', [...ours('schema-snapshot'), '--check']],
  ['docs', ours('check-docs')],
]

// All are asked even when one says no: a person mends everything in one go.
const answers = questions.map(([name, [command = '', ...given]]) => {
  const begun = performance.now()
  const { status, error } = spawnSync(command, given, { cwd: root, stdio: 'inherit' })
  if (error) throw error
  return { name, good: status === 0, seconds: (performance.now() - begun) / 1000 }
})

console.log(
  answers.map(({ name, good, seconds }) => `${good ? '✔' : '✘'} ${name} ${seconds.toFixed(1)} s`).join(' · '),
)
process.exitCode = answers.every(({ good }) => good) ? 0 : 1
