import { relations, type Relation } from './relation.ts'
import { informations, type Information } from './information.ts'
import { type Right, type Part, noRight } from './right.ts'

const R: Right = { ...noRight, reads: true }

const RW: Right = { ...R, writes: true }

const S: Right = { ...noRight, counts: true }

const only = (part: Part, right: Right): Right => ({ ...right, only: part })

/** ACCESS.md, cell by cell. What is not written is forbidden: a new relation or a new kind opens nothing. */
const cells: Record<Information, Partial<Record<Relation, Right>>> = {
  identity: {
    self: RW,
    referent: RW,
    trainer: R,
    evaluator: only('name', R),
    juror: only('name', R),
    'training lead': RW,
    tutor: only('during the period', R),
    'technical supervisor': only('name', R),
    'integration adviser': RW,
    direction: R,
    mediator: R,
    merchant: only('at delivery', R),
    courier: only('at delivery', R),
  },
  positioning: {
    self: R,
    referent: RW,
    'training lead': RW,
    'integration adviser': R,
    direction: R,
    funder: S,
  },
  attendance: {
    self: only('own', RW),
    referent: R,
    trainer: RW,
    'training lead': RW,
    tutor: only('during the period', RW),
    'technical supervisor': RW,
    'integration adviser': R,
    direction: R,
    funder: S,
  },
  'medical reason': {
    self: R,
    trainer: only('justified', R),
    'training lead': only('justified', R),
    tutor: only('justified', R),
    'technical supervisor': only('justified', R),
    'integration adviser': only('justified', R),
    direction: only('justified', R),
  },
  'learning work': { self: RW, referent: only('progress', R), trainer: RW, 'training lead': R, funder: S },
  'clea evaluations': {
    self: R,
    referent: R,
    trainer: R,
    evaluator: RW,
    'training lead': R,
    'integration adviser': R,
    funder: S,
  },
  portfolio: {
    self: RW,
    referent: only('shown', R),
    trainer: only('shown', R),
    evaluator: only('shown', R),
    juror: only('jury day', R),
    'training lead': only('shown', R),
    tutor: only('shown', R),
    'technical supervisor': only('proposals', { ...noRight, writes: true }),
    'integration adviser': only('shown', R),
  },
  jury: {
    self: only('result', R),
    referent: only('result', R),
    trainer: only('result', R),
    juror: only('after deliberation', RW),
    'training lead': R,
    'integration adviser': only('result', R),
    funder: S,
  },
  immersion: {
    self: only('own', RW),
    referent: RW,
    trainer: R,
    'training lead': R,
    tutor: only('own', RW),
    'technical supervisor': only('in a CDDI', R),
    'integration adviser': RW,
    direction: R,
    funder: S,
  },
  contract: {
    self: R,
    'technical supervisor': only('hours', RW),
    'integration adviser': R,
    direction: RW,
    funder: S,
  },
  'interview notes': { self: RW, referent: only('author', R), 'integration adviser': only('author', R) },
  'access lines': { self: R },
}

/** The right of one relation over one kind of information. */
export const rightOf = (information: Information, relation: Relation): Right =>
  cells[information][relation] ?? noRight

/** The widest right of several relations at once: a referent who is also the trainer has both. */
export function widest(information: Information, held: readonly Relation[]): Right {
  return held.map((relation) => rightOf(information, relation)).reduce(wider, noRight)
}

function wider(one: Right, other: Right): Right {
  const reads = one.reads || other.reads
  const whole = (one.reads && !one.only) || (other.reads && !other.only)
  const part = whole ? undefined : (one.only ?? other.only)
  return {
    reads,
    writes: one.writes || other.writes,
    counts: one.counts || other.counts,
    ...(part ? { only: part } : {}),
  }
}

/** Every cell, for the test that goes through both halves. */
export const allCells = informations.flatMap((information) =>
  relations.map((relation) => ({ information, relation, right: rightOf(information, relation) })),
)
