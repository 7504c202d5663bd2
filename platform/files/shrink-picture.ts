const SIDE = 1_600
const PIXELS = 60_000_000 // a telephone of today takes 50 million; past that, a small file may fill the memory

/** A picture that weighs more times what ours does is made again. */
const MUCH = 1.5

export type Picture = { bytes: Uint8Array; width: number; height: number }

/**
 * Gives the picture upright, as WebP, 1,600 pixels at most or `side`, with nothing of what the camera wrote beside it: neither the
 * place nor the hour. One that is so already, as a portfolio brings it back, stays as it is. Undefined when it cannot be read.
 */
export async function shrinkPicture(bytes: Uint8Array, side = SIDE): Promise<Picture | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error' })
      .rotate() // before anything else: the way up is in what will be removed
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const stays = isOnlyPicture(bytes) && bytes.length <= MUCH * data.length && (await hasSize(bytes, info))
    return { bytes: stays ? bytes : data, width, height }
  } catch (cause) {
    // The library says "unsupported", "too large" and "damaged" with plain errors: all mean that there is no picture here.
    if (cause instanceof Error) return undefined
    throw cause
  }
}

const hasSize = async (
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<boolean> => {
  const { default: sharp } = await import('sharp')
  const given = await sharp(bytes).metadata()
  return given.width === width && given.height === height
}

/** True for a WebP that holds its pixels and nothing else: no word of a camera, nothing after its end. */
function isOnlyPicture(bytes: Uint8Array): boolean {
  const webp = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const named = (at: number) => webp.toString('latin1', at, at + 4)
  if (webp.length < 20 || named(0) !== 'RIFF' || named(8) !== 'WEBP') return false
  if (webp.readUInt32LE(4) + 8 !== webp.length) return false
  let at = 12
  while (at + 8 <= webp.length) {
    if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(named(at))) return false
    const size = webp.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return at === webp.length
}
