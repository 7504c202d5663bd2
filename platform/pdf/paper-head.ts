/** A picture and what it says to who does not see it; its size in pixels. */
export type HeadPicture = { bytes: Uint8Array; width: number; height: number; alt: string }

/** The letterhead of an organisation, and the logos of who pays for the action. */
export type PaperHead = {
  lines: readonly string[]
  logo: HeadPicture | undefined
  funders: readonly HeadPicture[]
}

// In millimetres: a frame kept small, whatever the shape of the picture.
const LOGO = { width: 42, height: 15 }
const FUNDER = { width: 32, height: 11 }

/** What the template reads: names of files and sizes in millimetres. */
export function headData(head: PaperHead | undefined) {
  if (!head || (head.lines.length === 0 && !head.logo && head.funders.length === 0)) return null
  return {
    lines: head.lines,
    logo: head.logo ? placed(head.logo, 'head-logo.webp', LOGO) : null,
    funders: head.funders.map((one, n) => placed(one, `head-funder-${n}.webp`, FUNDER)),
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
