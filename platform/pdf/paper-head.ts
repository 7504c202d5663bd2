/** A picture and what it says to who does not see it; its size in pixels. */
export type HeadPicture = { bytes: Uint8Array; width: number; height: number; alt: string }

/** The letterhead of an organisation, and who pays for the action: their logos, and by name those of whom none is shown. */
export type PaperHead = {
  lines: readonly string[]
  logo: HeadPicture | undefined
  funders: readonly HeadPicture[]
  fundersNamed: readonly string[]
}

/** So many logos of funders stand beside each other; the others are named. */
export const MOST_FUNDER_LOGOS = 3

// In millimetres: a frame kept small, whatever the shape of the picture.
const LOGO = { width: 42, height: 15 }
const FUNDER = { width: 32, height: 11 }

/** What the template reads: names of files and sizes in millimetres. */
export function headData(head: PaperHead | undefined) {
  if (!head) return null
  const { lines, logo, funders, fundersNamed } = head
  if (lines.length + funders.length + fundersNamed.length === 0 && !logo) return null
  return {
    lines,
    logo: logo ? placed(logo, 'head-logo.webp', LOGO) : null,
    funders: funders
      .slice(0, MOST_FUNDER_LOGOS)
      .map((one, n) => placed(one, `head-funder-${n}.webp`, FUNDER)),
    named: fundersNamed,
  }
}

export function headFiles(head: PaperHead | undefined): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  if (head?.logo) files['head-logo.webp'] = head.logo.bytes
  for (const [n, one] of (head?.funders ?? []).entries()) files[`head-funder-${n}.webp`] = one.bytes
  return files
}

function placed({ width, height, alt }: HeadPicture, file: string, most: typeof LOGO) {
  const scale = Math.min(most.width / width, most.height / height)
  return { file, alt, width: width * scale, height: height * scale }
}
