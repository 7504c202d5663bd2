/** Why what a work wrote cannot be taken back: what was written since on top of it, what was changed since, what is never erased. */
export type WhyStays = { why: 'depends' | 'changed' | 'never erased'; relation: string; count: number }
