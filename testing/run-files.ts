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
const STUCK_MS = 10 * 60_000

const flags = process.argv.slice(2).filter((one) => one.startsWith('-'))
const waiting = findTests(process.argv.slice(2).filter((one) => !one.startsWith('-')))
const bad: string[] = []
let passed = 0
let failed = 0

/** A run inside of another has its databases. */
const within = process.env['BEFFROI_TEST_DATABASE'] !== undefined

if (!within) await globalSetup()
await Promise.all(Array.from({ length: PROCESSES }, work))
if (!within) await globalTeardown()

if (bad.length > 0) console.log(`\n✖ files that fail:\n${bad.join('\n')}\n`)
console.log(`ℹ pass ${passed}\nℹ fail ${failed}`)
process.exitCode = bad.length === 0 ? 0 : 1

async function work(): Promise<void> {
  let hand: Hand | undefined
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const apart = isAlone(file)
    if (apart) hand = await hand?.leave()
    hand ??= newHand()
    const ran = await hand.run(file)
    count(file, ran)
    if (!ran || ran.bytes > TOO_HEAVY || apart) hand = await hand.leave()
  }
  await hand?.leave()
}

function count(file: string, ran: RanFile | undefined): void {
  process.stdout.write(ran?.text ?? `✖ ${file}: its process ended, or was stuck, before it did\n`)
  passed += ran?.passed ?? 0
  const missing = ran && (ran.good || ran.failed > 0) ? 0 : 1
  failed += (ran?.failed ?? 0) + missing
  if (!ran?.good) bad.push(file)
}

type Hand = {
  /** undefined: the process ended before the file did. */
  run(file: string): Promise<RanFile | undefined>
  leave(): Promise<undefined>
}

function newHand(): Hand {
  const child = fork(join(import.meta.dirname, 'run-one-file.ts'), {
    execArgv: ['--import', './tools/jsx.ts', ...flags],
  })
  const ended = new Promise<undefined>((done) => child.once('exit', () => done(undefined)))
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
