import type { FileId } from '#platform/files'
import { LONGEST_S } from '#platform/films'
import type { Evidence, Piece } from '../evidence.ts'
import type { StepId } from '../ids.ts'

/** Where a step of a gesture begins in its film, in seconds; its name, what is done there, and a picture of it. */
export type Step = {
  id: StepId
  at_s: number
  words: string
  says?: string | null
  pictureFileId?: FileId | null
}

/** Words under a film, from one time to another, in seconds. */
export type Caption = { from_s: number; to_s: number; words: string }

/** What makes a film a tutorial. */
export type Tutorial = { steps: Step[]; captions: Caption[] }

/** The film of an evidence, when it shows one. */
export const filmOf = ({ pieces }: Pick<Evidence, 'pieces'>): Piece | undefined =>
  pieces.find((one) => one.kind === 'video' && !one.isTold)

/** '1 min 04', '1:04', '64', '14,5', the minutes as each language writes them: seconds; undefined for anything else, and past ten minutes. */
export function readTime(typed: string): number | undefined {
  const time = readAnyTime(typed)
  return time !== undefined && time <= LONGEST_S ? time : undefined
}

/** The same, however far it is: nobody films so long, and who types it hears how long their film is. */
export function readAnyTime(typed: string): number | undefined {
  const [, minutes = '0', seconds] =
    /^(?:(\d{1,2})\s*(?::|min|хв|د)\s*)?(\d{1,4}(?:[.,]\d{1,3})?)?\s*s?$/.exec(typed.trim()) ?? []
  if (seconds === undefined && !/\d\s*(?:min|хв|د)/.test(typed)) return undefined
  const time = Number(minutes) * 60 + Number((seconds ?? '0').replace(',', '.'))
  return Math.round(time * 10) / 10
}

/** True for a time that a film never reaches; what lasts a part of a second more is forgiven. */
export const isPast = (time_s: number, length_s: number | null): length_s is number =>
  length_s !== null && time_s > Math.ceil(length_s)

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
