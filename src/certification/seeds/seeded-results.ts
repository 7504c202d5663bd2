// Two of the thirteen keep a partial Cléa, as the bulletin says.
export const finals: Record<number, string> = { 4: 'nvvvv-v', 8: 'vvnvvvv' }

// What each already knew before the training, in the order of names.
export const priors =
  'vnnvnnn nnnvnnn vnnnnnn vvnvnnn nnnnnnn vnnvvnn nvnnnnn vvnvvnn nnnvnnn vnnvnnn nvnvnnn vnnnvnn nnnvnnn'.split(
    ' ',
  )

// What the trainer validated so far, sub-domains by domain, in the order of names: the matrix of the look.
export const progress = [
  [5, 4, 4, 4, 3, 2, 1],
  [4, 5, 3, 3, 2, 2, 1],
  [5, 5, 4, 4, 3, 3, 2],
  [3, 2, 2, 3, 1, 1, 0],
  [4, 5, 4, 4, 3, 2, 2],
  [3, 4, 3, 4, 3, 2, 1],
  [4, 2, 1, 3, 1, 1, 0],
  [2, 4, 3, 4, 3, 2, 1],
  [3, 5, 4, 4, 3, 3, 2],
  [5, 4, 4, 4, 2, 2, 1],
  [5, 5, 3, 4, 3, 3, 2],
  [4, 5, 4, 4, 3, 3, 3],
  [5, 5, 4, 4, 3, 3, 2],
]
