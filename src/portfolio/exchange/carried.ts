import { slugOf } from '#platform/i18n'
import type { Named } from '../criterion.ts'
import { BROUGHT, type Evidence, type Piece } from '../evidence.ts'
import type { Step, Tutorial } from '../tutorials/door.ts'
import type { CarriedEvidence, CarriedStep } from './manifest.ts'

const folderOf = (n: number, title: string): string =>
  `${String(n + 1).padStart(3, '0')}-${slugOf(title).slice(0, 40) || 'preuve'}`

/** Where a piece stands in the archive: 'pieces/03-je-repasse-une-chemise/1-soupe.jpg'. */
export function pathOf(n: number, { title, pieces }: Evidence, piece: Piece): string {
  const [, base = piece.name, end = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(piece.name) ?? []
  const kept = piece.kind === 'image' ? '.webp' : end.toLowerCase()
  return `pieces/${folderOf(n, title)}/${pieces.indexOf(piece) + 1}-${slugOf(base).slice(0, 40) || 'fichier'}${kept}`
}

/** The picture of a film, beside it. */
export const picturePathOf = (n: number, evidence: Evidence, piece: Piece): string =>
  `${pathOf(n, evidence, piece)}.webp`

/** The picture of a step of a film, among the pieces of its evidence. */
export const stepPathOf = (n: number, { title }: Pick<Evidence, 'title'>, at: number): string =>
  `pieces/${folderOf(n, title)}/etape-${at + 1}.webp`

/** Its steps on paper. */
export const sheetPathOf = (n: number, { title }: Pick<Evidence, 'title'>): string =>
  `pieces/${folderOf(n, title)}/etapes.pdf`

/** The card on paper. */
export const CARD_PATH = 'ma-carte.pdf'

const carriedStep = ({ at_s, words, says, pictureFileId }: Step, path: string): CarriedStep => ({
  at_s,
  words,
  ...(says ? { says } : {}),
  ...(pictureFileId ? { picture: path } : {}),
})

type Criteria = readonly (Named & { title: string })[]

/** The id that an evidence travels with. What was brought here keeps the one that it came with, so that it is known again anywhere. */
export const travelsAs = ({ id, origin }: Pick<Evidence, 'id' | 'origin'>): string =>
  origin?.room === BROUGHT ? origin.id : id

/** Where the voice of an answer stands in the archive. */
export const voicePathOf = (n: number, name: string): string =>
  `reponses/${String(n + 1).padStart(3, '0')}${/\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''}`

/** An evidence as it travels. `seenAs`: what is read of its origin, in French. */
export const carriedOf = (
  evidence: Evidence,
  n: number,
  { seenAs, proves, steps, captions }: Tutorial & { seenAs: string | null; proves: Criteria },
): CarriedEvidence => ({
  id: travelsAs(evidence),
  title: evidence.title,
  did: evidence.did,
  learnt: evidence.learnt,
  happenedOn: evidence.happenedOn,
  place: evidence.place,
  withWhom: evidence.withWhom,
  link: evidence.link,
  seenAs,
  proves: proves.map(({ framework, frameworkId, code, title }) => ({ framework, frameworkId, code, title })),
  pieces: evidence.pieces.map((piece) => ({
    path: pathOf(n, evidence, piece),
    isTold: piece.isTold,
    name: piece.name,
    kind: piece.kind,
    ...(piece.pictureFileId ? { picture: picturePathOf(n, evidence, piece) } : {}),
  })),
  ...(steps.length > 0
    ? { steps: steps.map((step, at) => carriedStep(step, stepPathOf(n, evidence, at))) }
    : {}),
  ...(captions.length > 0 ? { captions } : {}),
})
