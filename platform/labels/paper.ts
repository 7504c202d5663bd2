/** A paper of labels, in millimetres: how many across and down, one of them, where the first stands, from one to the next. */
export type Paper = {
  across: number
  down: number
  width: number
  height: number
  page: { width: number; height: number }
  left: number
  top: number
  /** Between two labels of a row; rows touch. */
  gap: number
}

const a4 = { width: 210, height: 297 }

/** A label by itself, as small printers take them. */
const roll = (width: number, height: number): Paper => ({
  width,
  height,
  page: { width, height },
  across: 1,
  down: 1,
  left: 0,
  top: 0,
  gap: 0,
})

/** The sheets sold everywhere, as Avery gives their measures on its own templates, and the rolls of the printers of shops and carriers. */
export const papers = {
  L7160: {
    across: 3,
    down: 7,
    width: 63.5,
    height: 38.1,
    page: a4,
    left: 7.21,
    top: 15.15,
    gap: 2.54,
  },
  L7159: {
    across: 3,
    down: 8,
    width: 63.5,
    height: 33.9,
    page: a4,
    left: 7.21,
    top: 12.9,
    gap: 2.54,
  },
  L7173: {
    across: 2,
    down: 5,
    width: 99.1,
    height: 57,
    page: a4,
    left: 4.65,
    top: 6,
    gap: 2.5,
  },
  'roll-62': roll(62, 40),
  'roll-4x6': roll(101.6, 152.4),
} satisfies Record<string, Paper>

export type PaperName = keyof typeof papers
export const paperNames = Object.keys(papers) as PaperName[]

/** The most labels a sheet holds: the last place where one may begin. */
export const MOST_ON_A_SHEET = Math.max(...Object.values(papers).map(({ across, down }) => across * down))

/** The places of each sheet: null where nothing is printed. `from` is the first free label of the first sheet, from 1 on. */
export function placed<T>(labels: readonly T[], { across, down }: Paper, from: number): (T | null)[][] {
  const room = across * down
  const taken = Math.min(Math.max(from, 1), room) - 1
  const all: (T | null)[] = [...Array.from({ length: taken }, () => null), ...labels]
  const sheets = Math.ceil(all.length / room)
  return Array.from({ length: sheets }, (_, n) => all.slice(n * room, (n + 1) * room))
}
