import { fork } from 'node:child_process'
import { join } from 'node:path'
import { isAlone } from './alone.ts'
import { globalSetup, globalTeardown } from './database.ts'
import { findTests } from './find-tests.ts'
import type { RanFile } from './ran-file.ts'

// The tests of `npm test`: files handed one by one to three processes, each of which keeps what it has read. The last line counts.

const PROCESSES = 3
/** A process that holds more leaves its place to a new one. */
const TOO_HEAVY = 1_200_000_000
/** No file lasts so long: one that does is stuck. */
const STUCK_MS = 20 * 60_000
/** Letters of a file that fails that are said twice. */
const MOST_SAID = 3_000
/** So many files are named for how long they last. */
const LONGEST = 25

const flags = process.argv.slice(2).filter((one) => one.startsWith('-'))
const waiting = findTests(process.argv.slice(2).filter((one) => !one.startsWith('-')))
const bad: { file: string; why: string }[] = []
const lasted: { file: string; s: number }[] = []
let passed = 0
let failed = 0

/** A run inside of another has its databases. */
const within = process.env['BEFFROI_TEST_DATABASE'] !== undefined

if (!within) await globalSetup()
await Promise.all(Array.from({ length: PROCESSES }, work))
if (!within) await globalTeardown()

if (lasted.length > LONGEST) {
  const longest = lasted.toSorted((a, b) => b.s - a.s).slice(0, LONGEST)
  console.log(`\nThe longest files:\n${longest.map(({ file, s }) => `${s} s ${file}`).join('\n')}`)
}

// What failed is said again where a log is read first: at its end.
if (bad.length > 0) console.log(`\n${bad.map(({ why }) => why).join('\n')}`)
if (bad.length > 0) console.log(`\n✖ files that fail:\n${bad.map(({ file }) => file).join('\n')}\n`)
console.log(`ℹ pass ${passed}\nℹ fail ${failed}`)
process.exitCode = bad.length === 0 ? 0 : 1

async function work(): Promise<void> {
  let hand: Hand | undefined
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const apart = isAlone(file)
    if (apart) hand = await hand?.leave()
    hand ??= newHand()
    const began = performance.now()
    const ran = await hand.run(file)
    lasted.push({ file, s: Math.round((performance.now() - began) / 1000) })
    count(file, ran)
    if (typeof ran === 'string' || !ran.good || ran.bytes > TOO_HEAVY || apart) hand = await hand.leave()
  }
  await hand?.leave()
}

function count(file: string, ran: RanFile | string): void {
  const text = typeof ran === 'string' ? `✖ ${file}: ${ran}\n` : ran.text
  process.stdout.write(text)
  if (typeof ran === 'string') failed += 1
  else {
    passed += ran.passed
    failed += ran.good || ran.failed > 0 ? ran.failed : 1
    if (ran.good) return
  }
  bad.push({ file, why: text.slice(Math.max(0, text.indexOf('✖ failing tests:'))).slice(0, MOST_SAID) })
}

type Hand = {
  /** How the process ended, when it did before the file. */
  run(file: string): Promise<RanFile | string>
  leave(): Promise<undefined>
}

function newHand(): Hand {
  const child = fork(join(import.meta.dirname, 'run-one-file.ts'), {
    execArgv: ['--import', './tools/jsx.ts', ...flags],
  })
  const ended = new Promise<string>((done) =>
    child.once('exit', (code, signal) => done(`its process ended before it did (${signal ?? code})`)),
  )
  return {
    run: async (file) => {
      const told = new Promise<RanFile>((done) => child.once('message', (ran: RanFile) => done(ran)))
      const stuck = setTimeout(() => child.kill('SIGKILL'), STUCK_MS)
      child.send(file)
      const ran = await Promise.race([told, ended])
      clearTimeout(stuck)
      return ran
    },
    leave: async () => {
      if (child.connected) child.disconnect() // it ends by itself, and keeps what it compiled
      const stuck = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(stuck)
    },
  }
}
