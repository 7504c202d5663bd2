import { LONGEST_S } from '#platform/films'
import type { Id } from '#platform/id'
import type { Evidence, Piece } from '../evidence.ts'
import type { StepId } from '../ids.ts'

/** Where a step of a gesture begins in its film, in seconds; its name, what is done there, and a picture of it. */
export type Step = {
  id: StepId
  at_s: number
  words: string
  says?: string | null
  pictureFileId?: Id | null
}

/** Words under a film, from one time to another, in seconds. */
export type Caption = { from_s: number; to_s: number; words: string }

/** What makes a film a tutorial. */
export type Tutorial = { steps: Step[]; captions: Caption[] }

/** The film of an evidence, when it shows one. */
export const filmOf = ({ pieces }: Pick<Evidence, 'pieces'>): Piece | undefined =>
  pieces.find((one) => one.kind === 'video' && !one.isTold)

/** '1:04', '1 min 04', '64', '14,5': seconds; undefined for anything else, and past ten minutes. */
export function readTime(typed: string): number | undefined {
  const [, minutes = '0', seconds] =
    /^(?:(\d{1,2}) *(?::|min) *)?(\d{1,3}(?:[.,]\d{1,3})?)? *s?$/.exec(typed.trim()) ?? []
  if (seconds === undefined && !/\d *min/.test(typed)) return undefined
  const time = Number(minutes) * 60 + Number((seconds ?? '0').replace(',', '.'))
  return time <= LONGEST_S ? Math.round(time * 10) / 10 : undefined
}

/** True for a time that a film never reaches; what lasts a part of a second more is forgiven. */
export const isPast = (time_s: number, length_s: number | null): length_s is number =>
  length_s !== null && time_s > Math.ceil(length_s)

/** As it is typed: '1:04', '0:14,5'. */
export function writeTime(time_s: number): string {
  const tenths = Math.round(time_s * 10)
  const [minutes, rest] = [Math.floor(tenths / 600), tenths % 600]
  const seconds = String(Math.floor(rest / 10)).padStart(2, '0')
  return `${minutes}:${seconds}${rest % 10 ? `,${rest % 10}` : ''}`
}

/** The words under a film as players read them (WebVTT); no markup in them is ever obeyed. */
export function writeVtt(captions: readonly Caption[]): string {
  const cues = captions.map(
    ({ from_s, to_s, words }) => `${stamp(from_s)} --> ${stamp(to_s)}\n${plain(words)}\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

function stamp(time_s: number): string {
  const ms = Math.round(time_s * 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `00:${two(Math.floor(ms / 60_000))}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

const plain = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(/\s+/g, ' ')
