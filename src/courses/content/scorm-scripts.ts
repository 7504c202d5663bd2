import { createHash } from 'node:crypto'
import type { Kind } from '../package.ts'
import { plainScript } from './plain-script.ts'

export type Script = { name: string; text: string }

const entries = {
  player: [new URL('../scorm-player/play-sco.ts', import.meta.url), {}],
  scorm12: [
    new URL('../scorm-player/sco-12.ts', import.meta.url),
    { 'scorm-again': 'scorm-again/scorm12/min' },
  ],
  scorm2004: [
    new URL('../scorm-player/sco-2004.ts', import.meta.url),
    { 'scorm-again': 'scorm-again/scorm2004/min' },
  ],
} as const satisfies Record<
  'player' | Extract<Kind, `scorm${string}`>,
  readonly [URL, Record<string, string>]
>

export type ScriptName = keyof typeof entries

const made = new Map<ScriptName, Promise<Script>>()

/** Our player, and the runtimes of SCORM: plain scripts for old phones, made once, named after what they hold. */
export function scormScript(name: ScriptName): Promise<Script> {
  const known = made.get(name) ?? make(name)
  made.set(name, known)
  known.catch(() => made.delete(name)) // the next one asks again
  return known
}

export const isScriptName = (name: string): name is ScriptName => Object.hasOwn(entries, name)

async function make(name: ScriptName): Promise<Script> {
  const [entry, alias] = entries[name]
  const text = await plainScript(entry, alias)
  return { name: `${name}-${markOf(text)}.js`, text }
}

/** The mark of what a file holds, for its name. */
export const markOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12)
