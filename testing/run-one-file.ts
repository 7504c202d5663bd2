import { AsyncResource } from 'node:async_hooks'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { isAlone } from './alone.ts'
import type { RanFile } from './ran-file.ts'

// One of the processes of `npm test`: it is given a file, runs it as `node --test` would, says what came of it, and is given the next one. What
// was read, compiled and warmed for the first file serves the others.

/** No file lasts so long: one that does is stuck, and says in which test. */
const STUCK_MS = 19 * 60_000

/** Node finds the test that a question belongs to by what asked it: a file asked from inside the file before would be taken for a part of it. */
const outside = new AsyncResource('test file')

process.on('message', (file: string) => {
  void outside.runInAsyncScope(async () => tell(await runFile(file)))
})

/** Node ends a file when nothing waits any more: while one runs, the wire to the parent must not count. */
process.on('beforeExit', () => process.channel?.ref())

function tell(ran: RanFile): void {
  process.channel?.ref()
  process.send?.(ran)
}

async function runFile(file: string): Promise<RanFile> {
  const before = whatFilesShare()
  await new Promise(setImmediate) // else a file that waits for nothing would never be seen to end
  process.channel?.unref()
  const report = new spec()
  let text = ''
  report.on('data', (piece: string) => (text += piece))
  let ran: RanFile = { text: '', passed: 0, failed: 1, good: false, bytes: 0 }
  let fails = 0
  let begun = 'its imports'
  const stuck = setTimeout(() => {
    tell({ ...ran, text: `${text}✖ ${file} never ends: it began « ${begun} » last\n` })
  }, STUCK_MS).unref()
  for await (const event of run({ files: [file], isolation: 'none' })) {
    if (event.type === 'test:dequeue') begun = event.data.name
    if (event.type === 'test:fail') fails += 1 // the end of a file too, which node does not count
    if (event.type === 'test:summary') {
      const { passed, failed, cancelled } = event.data.counts
      ran = { ...ran, passed, failed: failed + cancelled, good: event.data.success && fails === 0 }
    } else if (event.type !== 'test:diagnostic' || !isCount(event.data.message)) report.write(event)
  }
  clearTimeout(stuck)
  await new Promise((done) => report.end(done))
  if (whatFilesShare() !== before && !isAlone(file)) {
    text += `✖ ${file} leaves its environment or its folder changed for the files after it\n`
    ran = { ...ran, failed: ran.failed + 1, good: false }
  }
  return { ...ran, text, bytes: process.memoryUsage.rss() }
}

const isCount = (message: string): boolean =>
  /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) \d/.test(message)

/** A file that changed this would pass or fail by what ran before it. Node itself numbers its processes there. */
function whatFilesShare(): string {
  const { NODE_TEST_WORKER_ID: _, ...env } = process.env
  return JSON.stringify([process.cwd(), env])
}
