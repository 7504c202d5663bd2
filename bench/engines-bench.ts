import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import {
  enginesBetween,
  fetchProgram,
  floorEngine,
  floorProgram,
  globalSetup,
  globalTeardown,
  program,
} from '#testing'

/** What people do on a telephone, on each engine from the floor to today's. Bar: all of it, on all of them. `npm run bench engines 80`: one. */
export async function bench([only = '']: string[]): Promise<void> {
  const all = [
    { name: floorEngine.name, find: floorProgram },
    ...enginesBetween.map((engine) => ({ name: engine.name, find: () => fetchProgram(engine) })),
    { name: 'Chromium of this machine', find: () => program ?? '' },
  ].filter(({ name }) => name.includes(only))
  await globalSetup()
  for (const { name, find } of all) {
    console.log(`\n${name}`)
    if (!walkAll(find())) process.exitCode = 1
  }
  await globalTeardown()
}

function walkAll(path: string): boolean {
  const walked = spawnSync(
    'node',
    ['--import', './tools/jsx.ts', '--test', 'journeys/old-phone/old-phone.test.ts'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, BEFFROI_ENGINE: path },
      stdio: 'inherit',
    },
  )
  return walked.status === 0
}
