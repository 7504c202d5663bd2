import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { headData, headFiles, type PaperHead } from './paper-head.ts'
import { unwritable, withoutLetters } from './without-letters.ts'

export type PdfRequest = {
  /** The document in Typst, without imports: a file beside the code that asks (`new URL('…typ', import.meta.url)`), or its text. */
  template: URL | string
  /** What the template reads as `data`: anything that JSON can carry. No markup in it is ever obeyed. */
  data: unknown
  /** Pictures by name (PNG, JPEG, SVG, WebP), read by `image(file("name"), alt: …)` or `code("name", …)`. */
  files?: Record<string, Uint8Array>
  /** Said by screen readers and shown at the foot of each page. */
  title: string
  /** Whose paper it is, in large at the left of the header: the organisation that answers for it. Ours when nobody is named. */
  house?: string
  /** The place or organisation, at the right of the header. */
  place?: string
  lang?: string
  /** What stands under the header of the first page. */
  head?: PaperHead | undefined
  /** The instant written in the file; the same request at the same instant gives the same bytes. */
  at: Date
}

const here = realpathSync(fileURLToPath(new URL('.', import.meta.url)))
let compiler: Promise<NodeCompiler> | undefined

/**
 * Gives a PDF/UA-1 (tagged, titled, in its language). A letter that no font of ours draws (a name in Chinese) is a box. Throws when the template is wrong, a picture has no `alt`, or anything
 * else would make it unreadable to some. The names a template may use stand in `beffroi.typ`.
 * The compiler is kept for the life of the process: the first document costs about 100 ms, the next a few.
 */
export const renderPdf = async (request: PdfRequest): Promise<Uint8Array> =>
  written(request, (typst, document) =>
    typst.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(request.at.getTime() / 1000),
    }),
  )

/**
 * Gives the first page of the same document as a PNG, so many pixels wide: to share by telephone, where a PDF does not show.
 * Throws when the template is wrong.
 */
export async function renderPicture(request: PdfRequest, width: number): Promise<Uint8Array> {
  const drawing = await withoutWebp(await written(request, (typst, document) => typst.plainSvg(document)))
  const { default: sharp } = await import('sharp')
  const density = (72 * width) / Number(/ width="([\d.]+)/.exec(drawing)?.[1] ?? width)
  return sharp(Buffer.from(drawing), { density, unlimited: true })
    .resize({ width })
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 128 })
    .toBuffer()
}

/** What draws a picture (librsvg) shows no WebP: photos become PNG. */
async function withoutWebp(drawing: string): Promise<string> {
  const { default: sharp } = await import('sharp')
  let shown = drawing
  for (const [whole, base64 = ''] of drawing.matchAll(/data:image\/webp;base64,([\w+/=]+)/g)) {
    const png = await sharp(Buffer.from(base64, 'base64')).png().toBuffer()
    shown = shown.replace(whole, `data:image/png;base64,${png.toString('base64')}`)
  }
  return shown
}

/** What is made of a document once it is compiled; the files given to it are forgotten. */
async function written<Made>(
  request: PdfRequest,
  make: (typst: NodeCompiler, document: ReturnType<typeof compile>) => Made,
): Promise<Made> {
  const { template, files = {}, title, lang = 'fr', head } = request
  const typst = await (compiler ??= startCompiler())
  const source = typeof template === 'string' ? template : readFileSync(template, 'utf8')
  try {
    const pictures = headFiles(head)
    for (const [name, bytes] of Object.entries({ ...files, ...pictures }))
      typst.mapShadow(`${here}/given/${safe(name)}`, Buffer.from(bytes))
    // On one line with the template's first, so that nothing shifts.
    const mainFileContent = `#import "/beffroi.typ": *; #show: letterhead; ${source}`
    const write = ({ data, heading, ...texts }: Written) =>
      make(
        typst,
        compile(typst, {
          mainFileContent,
          inputs: { ...texts, data: JSON.stringify(data), head: JSON.stringify(heading), lang },
        }),
      )
    return withBoxes(write, textsOf(request))
  } catch (cause) {
    throw new Error(`The document “${title}” could not be written: ${reason(cause)}`, { cause })
  } finally {
    typst.resetShadow()
    typst.evictCache(20)
  }
}

type Written = Pick<PdfRequest, 'data' | 'title'> & {
  house: string
  place: string
  heading: ReturnType<typeof headData>
}

const textsOf = ({ data, title, house = 'Beffroi', place = '', head }: PdfRequest): Written => ({
  data,
  title,
  house,
  place,
  heading: headData(head),
})

/** Once more without the letters that cannot be drawn, which the compiler names together. */
function withBoxes<Made>(write: (texts: Written) => Made, texts: Written): Made {
  try {
    return write(texts)
  } catch (cause) {
    const letters = unwritable(reason(cause))
    if (letters.length === 0) throw cause
    return write(withoutLetters(texts, letters))
  }
}

function compile(typst: NodeCompiler, document: { mainFileContent: string; inputs: Record<string, string> }) {
  const compiled = typst.compile(document)
  const { result } = compiled
  if (result) return result
  const found = compiled.takeDiagnostics()
  const faults: { message: string }[] = found ? typst.fetchDiagnostics(found) : []
  throw new Error(faults.map((fault) => fault.message).join('; '))
}

const ours = ['atkinson-next-regular.ttf', 'atkinson-next-bold.ttf', 'besley-bold.ttf'].map(
  (name) => new URL(`./fonts/${name}`, import.meta.url),
)
const others = [
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((path) => new URL(import.meta.resolve(`@expo-google-fonts/${path}`)))

/** Read with the first document: whoever writes none holds neither the compiler nor its fonts. */
async function startCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = [...ours, ...others].map((font) => readFileSync(font))
  return NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs }] })
}

function safe(name: string): string {
  if (!/^[\w-]+(\.[\w-]+)*$/.test(name)) throw new Error(`not the name of a file: ${name}`)
  return name
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
