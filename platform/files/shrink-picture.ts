import sharp from 'sharp'

const SIDE = 1_600
const PIXELS = 60_000_000 // a telephone of today takes 50 million; past that, a small file may fill the memory

export type Picture = { bytes: Uint8Array; width: number; height: number }

/**
 * Gives the picture upright, as WebP, 1,600 pixels at most or `side`, with nothing of what the camera wrote beside it: neither the
 * place nor the hour. Undefined when it cannot be read.
 */
export async function shrinkPicture(bytes: Uint8Array, side = SIDE): Promise<Picture | undefined> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error' })
      .rotate() // before anything else: the way up is in what will be removed
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (cause) {
    // The library says "unsupported", "too large" and "damaged" with plain errors: all mean that there is no picture here.
    if (cause instanceof Error) return undefined
    throw cause
  }
}
