import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  planBikeDay,
  publishedRoutes,
  readBikeDay,
  readInstance,
  solve,
  type Effort,
  type InstanceFormat,
  type Objective,
} from '#planner'
import { CommandRefused } from '../command.ts'
import { refuseDay, refuseInstance } from './plan-sentences.ts'

const USAGE = [
  'npm run -s plan -- --format li-lim|solomon|mtvrptwr [--seconds S] [--seed N] [--iterations N] [--objective distance|fleet] FICHIER',
  'npm run -s plan-day -- FICHIER [--seconds S] [--seed N] [--iterations N]',
].join('\n')

const text = { type: 'string' } as const
const options = { format: text, objective: text, seconds: text, seed: text, iterations: text } as const

const clock = () => performance.now()

/** Solves one published instance; gives the routes found, in JSON. @throws CommandRefused or FileRefused with its sentence. */
export async function planCommand(args: string[]): Promise<string> {
  const { values, file } = readArguments(args)
  const format = formatOf(values.format)
  const objective = objectiveOf(values.objective)
  const read = readInstance(format, await textOf(file))
  if (!read.ok) return refuseInstance(file, read.refusal, read.line)
  const begun = clock()
  const solution = solve(read.model, objective, effortOf(values, 10))
  const solveMs = Math.round(clock() - begun)
  if (solution.missing.length > 0)
    throw new CommandRefused(`${file} : aucun plan n’a été trouvé pour tous les clients.`)
  return JSON.stringify({ ...publishedRoutes(read.model, solution), solveMs })
}

/** Plans one day of bikes; gives the plan, in JSON. @throws CommandRefused or FileRefused with its sentence. */
export async function planDayCommand(args: string[]): Promise<string> {
  const { values, file } = readArguments(args)
  const read = readBikeDay(await textOf(file))
  if (!read.ok) return refuseDay(file, read.refusal, read.line, read.what)
  return JSON.stringify(planBikeDay(read.day, effortOf(values, DAY_SECONDS)).plan)
}

const DAY_SECONDS = 1.8

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new Error('one file')
    return { values, file }
  } catch (cause) {
    throw new CommandRefused(`Cette commande s’écrit ainsi :\n${USAGE}`, { cause })
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new CommandRefused(`Le fichier ${file} ne peut pas être lu.`, { cause })
  }
}

type Values = { seconds?: string; seed?: string; iterations?: string }

function effortOf({ seconds, seed, iterations }: Values, usual: number): Effort {
  return {
    seed: numberOf('--seed', seed ?? '1', 0),
    seconds: numberOf('--seconds', seconds ?? String(usual), 0.01),
    ...(iterations === undefined ? {} : { iterations: numberOf('--iterations', iterations, 1) }),
    clock,
  }
}

function numberOf(name: string, given: string, least: number): number {
  const number = Number(given)
  if (given.trim() !== '' && number >= least && number < 1e9) return number
  throw new CommandRefused(`${name} attend un nombre d’au moins ${least}, et non « ${given} ».`)
}

function formatOf(given = ''): InstanceFormat {
  if (given === 'li-lim' || given === 'solomon' || given === 'mtvrptwr') return given
  throw new CommandRefused(`Dites le format avec --format li-lim, solomon ou mtvrptwr.\n${USAGE}`)
}

function objectiveOf(given = 'distance'): Objective {
  if (given === 'distance' || given === 'fleet') return given
  throw new CommandRefused('--objective attend distance ou fleet.')
}
