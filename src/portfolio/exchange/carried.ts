import { slugOf } from '#platform/i18n'
import type { Named } from '../criterion.ts'
import { BROUGHT, type Evidence, type Piece } from '../evidence.ts'
import type { Tutorial } from '../tutorials/door.ts'
import type { CarriedEvidence } from './manifest.ts'

/** Where a piece stands in the archive: 'pieces/03-je-repasse-une-chemise/1-soupe.jpg'. */
export function pathOf(n: number, { title, pieces }: Evidence, piece: Piece): string {
  const folder = `${String(n + 1).padStart(3, '0')}-${slugOf(title).slice(0, 40) || 'preuve'}`
  const [, base = piece.name, end = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(piece.name) ?? []
  const kept = piece.kind === 'image' ? '.webp' : end.toLowerCase()
  return `pieces/${folder}/${pieces.indexOf(piece) + 1}-${slugOf(base).slice(0, 40) || 'fichier'}${kept}`
}

/** The picture of a film, beside it. */
export const picturePathOf = (n: number, evidence: Evidence, piece: Piece): string =>
  `${pathOf(n, evidence, piece)}.webp`

type Criteria = readonly (Named & { title: string })[]

/** An evidence as it travels. What was brought here keeps the id that it came with, so that it is known again anywhere. */
export const carriedOf = (
  evidence: Evidence,
  n: number,
  { proves, steps, captions }: Tutorial & { proves: Criteria },
): CarriedEvidence => ({
  id: evidence.origin?.room === BROUGHT ? evidence.origin.id : evidence.id,
  title: evidence.title,
  did: evidence.did,
  learnt: evidence.learnt,
  happenedOn: evidence.happenedOn,
  place: evidence.place,
  withWhom: evidence.withWhom,
  link: evidence.link,
  seenAs: evidence.origin?.words ?? null,
  proves: proves.map(({ framework, frameworkId, code, title }) => ({ framework, frameworkId, code, title })),
  pieces: evidence.pieces.map((piece) => ({
    path: pathOf(n, evidence, piece),
    isTold: piece.isTold,
    name: piece.name,
    ...(piece.pictureFileId ? { picture: picturePathOf(n, evidence, piece) } : {}),
  })),
  ...(steps.length > 0 ? { steps: steps.map(({ at_s, words }) => ({ at_s, words })) } : {}),
  ...(captions.length > 0 ? { captions } : {}),
})
