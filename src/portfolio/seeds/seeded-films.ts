import { granted } from '#platform/refusal'
import { readFileSync } from 'node:fs'
import type { Id } from '#platform/id'
import type { Tx } from '#platform/db'
import { receiveFile, type FileId } from '#platform/files'
import { asId, newId } from '#platform/id'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId, StepId } from '../ids.ts'
import { receiveFilm } from '../films/door.ts'
import { addStep, keepCaptions } from '../tutorials/make-tutorial.ts'
import type { Caption } from '../tutorials/tutorial.ts'
import { seededEvidence, seededSteps } from './seeded-evidence.ts'

type Seeded = {
  name: string
  steps: { id?: StepId; at_s: number; words: string; says: string }[]
  captions: Caption[]
}

/** The two films of the demo, drawn by tools/films/draw-films.ts: silent, they say what is done in the words under them. */
const films: Partial<Record<EvidenceId, Seeded>> = {
  [seededEvidence.shirt]: tutorial('je-repasse-une-chemise', 6, [
    ['Je règle le fer', 'Je lis l’étiquette : deux points, c’est le coton mélangé.'],
    ['Le col', 'Je lisse le col des pointes vers le milieu.', seededSteps.collar],
    ['Les manches', 'Je lisse la manche vers le poignet.'],
    ['Je débranche', 'Je débranche en tenant la prise, jamais le fil.'],
  ]),
  [seededEvidence.windows]: tutorial('je-lave-une-vitre', 5, [
    ['Je mouille', 'Je mouille toute la vitre, sans en mettre trop.'],
    ['Je frotte', 'Je frotte de haut en bas avec l’éponge.'],
    ['La raclette', 'Je tire la raclette d’un seul geste, puis je l’essuie.'],
    ['Le bord', 'J’essuie le bord avec un chiffon sec.'],
  ]),
}

function tutorial(name: string, each_s: number, said: [words: string, says: string, id?: StepId][]): Seeded {
  return {
    name,
    steps: said.map(([words, says, id], n) => ({ ...(id ? { id } : {}), at_s: n * each_s, words, says })),
    captions: said.map(([, words], n) => ({ from_s: n * each_s, to_s: (n + 1) * each_s, words })),
  }
}

type Received = { fileId: FileId | null; pictureFileId: FileId | null }

/** The film of an evidence of the demo, received as a form brings it; nothing for those without. */
export async function receiveSeededFilm(
  tx: Tx,
  dataDir: string,
  { id, at }: { id: EvidenceId; at: Date },
): Promise<Received> {
  const film = films[id]
  if (!film) return { fileId: null, pictureFileId: null }
  const file = new File([bytesOf(`${film.name}.mp4`)], `${film.name}.mp4`, { type: 'video/mp4' })
  const received = await receiveFilm(tx, dataDir, { file, at })
  if (!received.ok) throw new Error(received.refusal)
  return { fileId: received.fileId, pictureFileId: await receivePicture(tx, dataDir, { film, n: 1, at }) }
}

/** Its steps, each with its picture, and the words under it. */
export async function seedTutorial(tx: Tx, dataDir: string, evidence: Evidence, at: Date): Promise<void> {
  const film = films[evidence.id]
  if (!film) return
  for (const [n, step] of film.steps.entries()) {
    const fileId = await receivePicture(tx, dataDir, { film, n, at })
    const picture = { fileId, isFromFilm: true }
    const added = await addStep(tx, evidence, { step: { ...step, id: step.id ?? newId() }, picture, at })
    if (!added.ok) throw new Error(added.refusal)
  }
  granted(await keepCaptions(tx, evidence.id, film.captions))
}

async function receivePicture(
  tx: Tx,
  dataDir: string,
  { film, n, at }: { film: Seeded; n: number; at: Date },
): Promise<Id> {
  const name = `${film.name}-${n + 1}.jpg`
  const given = { content: bytesOf(name), name, kinds: ['image'] as const, maxBytes: 1_000_000, at }
  const received = await receiveFile(tx, dataDir, given)
  if (!received.ok) throw new Error(received.refusal)
  return asId(received.file.id)
}

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(`films/${name}`, import.meta.url)))
