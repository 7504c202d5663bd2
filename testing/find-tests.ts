import { globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')
const everywhere = ['journeys', 'tools', 'app', 'platform', 'src', 'browser', 'testing']

/** What lasts minutes begins first, then what lasts one, so that both processes end together. */
const long = [/^journeys\/pages-\d/, /^app\/all-rooms\//, /^(?:journeys|tools)\//]

/**
 * The test files of these folders, these files themselves, or every one when none is named: the long ones first, then the longest texts.
 *
 * @throws a sentence when a name leads to no file and to no test.
 */
export function findTests(names: readonly string[]): string[] {
  const found = new Set((names.length > 0 ? names : everywhere).flatMap(testsAt))
  return [...found]
    .map((file) => ({ file, size: statSync(resolve(root, file)).size, turn: turnOf(file) }))
    .toSorted((a, b) => a.turn - b.turn || b.size - a.size || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file)
}

const turnOf = (file: string): number => [...long.map((place) => place.test(file)), true].indexOf(true)

function testsAt(name: string): string[] {
  const path = name.replace(/^\.\//, '').replace(/\/+$/, '')
  const files = globSync([path, `${path}/**/*.test.{ts,tsx}`], { cwd: root }).filter((file) =>
    statSync(resolve(root, file)).isFile(),
  )
  if (files.length === 0) throw new Error(`Il n'y a pas de test ici : ${name}`)
  return files
}
