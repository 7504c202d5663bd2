/**
 * The rounds of a plan under work: row `r` holds `size[r]` places from `r * stride`, the depot left out at both ends.
 * Only the rows touched since `settle` are copied, so that a refused change costs what it touched.
 */
export type Rows = {
  rounds: number
  stride: number
  at: Int32Array
  size: Int32Array
  cost: Float64Array
  /** The round of each request, or -1 when it waits in `bank`. */
  roundOf: Int32Array
  bank: Int32Array
  banked: number
  /** 1 for a row that differs from what was last settled. */
  touched: Uint8Array
  /** Grows with each settled change of a row: what is known about a row holds for one version. */
  version: Int32Array
  kept: Kept
}

type Kept = { at: Int32Array; size: Int32Array; bank: Int32Array; banked: number }

export function newRows(rounds: number, stride: number, requests: number): Rows {
  const bank = Int32Array.from({ length: requests }, (_, index) => index)
  return {
    rounds,
    stride,
    at: new Int32Array(rounds * stride),
    size: new Int32Array(rounds),
    cost: new Float64Array(rounds),
    roundOf: new Int32Array(requests).fill(-1),
    bank,
    banked: requests,
    touched: new Uint8Array(rounds),
    version: new Int32Array(rounds).fill(1),
    kept: {
      at: new Int32Array(rounds * stride),
      size: new Int32Array(rounds),
      bank: bank.slice(),
      banked: requests,
    },
  }
}

export function touch(rows: Rows, round: number): void {
  if (rows.touched[round] === 1) return
  rows.touched[round] = 1
  const { at, kept, stride } = rows
  const start = round * stride
  const end = start + rows.size[round]!
  for (let index = start; index < end; index++) kept.at[index] = at[index]!
  kept.size[round] = rows.size[round]!
}

/** What was touched is the plan from now on. */
export function settle(rows: Rows): void {
  for (let round = 0; round < rows.rounds; round++) {
    if (rows.touched[round] === 0) continue
    rows.touched[round] = 0
    rows.version[round] = rows.version[round]! + 1
  }
  for (let index = 0; index < rows.banked; index++) rows.kept.bank[index] = rows.bank[index]!
  rows.kept.banked = rows.banked
}

/** Back to what was last settled; `refresh` is called for each row that had changed. */
export function undo(rows: Rows, requestOf: Int32Array, refresh: (round: number) => void): void {
  const { at, kept, stride, roundOf } = rows
  for (let round = 0; round < rows.rounds; round++) {
    if (rows.touched[round] === 0) continue
    rows.touched[round] = 0
    rows.size[round] = kept.size[round]!
    const start = round * stride
    const end = start + kept.size[round]!
    for (let index = start; index < end; index++) {
      const place = kept.at[index]!
      at[index] = place
      if (place > 0) roundOf[requestOf[place]!] = round
    }
    refresh(round)
  }
  rows.banked = kept.banked
  for (let index = 0; index < kept.banked; index++) {
    rows.bank[index] = kept.bank[index]!
    roundOf[kept.bank[index]!] = -1
  }
}

export function totalCost(rows: Rows): number {
  let total = 0
  for (let round = 0; round < rows.rounds; round++) total += rows.cost[round]!
  return total
}

/** Makes room for a place and writes it there. */
export function putAt(rows: Rows, round: number, index: number, place: number): void {
  const start = round * rows.stride
  rows.at.copyWithin(start + index + 1, start + index, start + rows.size[round]!)
  rows.at[start + index] = place
  rows.size[round] = rows.size[round]! + 1
}
