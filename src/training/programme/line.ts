import type { Line } from '#platform/imports'
import { readMinutes } from '#platform/sheets'
import { readMode, type Activity } from '../activity.ts'
import { readProof } from './proof-words.ts'

export type ProgrammeLine = Pick<
  Activity,
  'code' | 'title' | 'mode' | 'minutes' | 'proof' | 'domains' | 'instructions'
>

type Read = { ok: true; activity: ProgrammeLine } | { ok: false; label: string; why: string }

/** One line of a programme, or the sentence that says what is wrong with it. */
export function lineOf({ cells, wrongWidth }: Line): Read {
  const cell = (key: string) => cells[key]?.trim() ?? ''
  const [code, title] = [cell('code'), cell('title')]
  const refuse = (why: string): Read => ({ ok: false, label: [code, title].filter(Boolean).join(', '), why })
  if (wrongWidth)
    return refuse('Le nombre de cases n’est pas celui des titres\u00A0: rien n’est lu au hasard.')
  if (!code) return refuse('Il manque le code.')
  if (!title) return refuse('Il manque le titre de l’activité.')
  const mode = readMode(cell('mode'))
  if (!mode) return refuse(`Modalité inconnue\u00A0: «\u00A0${cell('mode')}\u00A0».`)
  const minutes = readMinutes(cell('minutes'))
  if (!minutes.ok || minutes.value < 1 || minutes.value > 20_000)
    return refuse(`Durée illisible\u00A0: «\u00A0${cell('minutes')}\u00A0».`)
  const proof = readProof(cell('proof'))
  if (!proof) return refuse(`Preuve inconnue\u00A0: «\u00A0${cell('proof')}\u00A0».`)
  const domains = readDomains(cell('domains'))
  if (!domains) return refuse(`Domaines illisibles\u00A0: «\u00A0${cell('domains')}\u00A0».`)
  const activity = {
    code,
    title,
    mode,
    minutes: minutes.value,
    proof,
    domains,
    instructions: cell('instructions'),
  }
  return { ok: true, activity }
}

/** '3,7' or '3 et 7': numbers of domains, in order. Undefined when something else is written. */
export function readDomains(text: string): number[] | undefined {
  if (text === '') return []
  const parts = text.split(/[^\p{L}\d]+|\bet\b/u).filter(Boolean)
  return parts.every((part) => /^\d{1,2}$/.test(part))
    ? [...new Set(parts.map(Number))].toSorted((a, b) => a - b)
    : undefined
}
