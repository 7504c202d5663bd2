import { accessSync, constants, readFileSync, statfsSync } from 'node:fs'

// What tests write goes to memory where the machine has some to spare: the copy of a database is two thousand small files, and the journal
// of a disk makes it thirty times slower. A folder chosen by hand (TMPDIR) stays.

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 4_000_000_000

if (!process.env['TMPDIR'] && isFit(MEMORY)) process.env['TMPDIR'] = MEMORY

/** Whether it may be written, has room, and runs programs: old engines are unpacked there. */
function isFit(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(folder)
    const [, , , options = ''] = mountOf(folder)
    return bavail * bsize > ENOUGH_BYTES && !options.split(',').includes('noexec')
  } catch {
    return false // a system without it
  }
}

const mountOf = (folder: string): string[] =>
  readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, at]) => at === folder) ?? []
