import { writeZip } from '#platform/zip'

// The smallest course there is, for tests: one page that says where it was opened.

/** The title and the description that every element has. */
export const words = (text: string): string =>
  ['title', 'description'].map((name) => `<${name}><langstring>${text}</langstring></${name}>`).join('')

type Options = {
  id?: string
  title?: string
  /** Attributes of its one au. */
  au?: string
  url?: string
  objectives?: string
  /** In place of its one au. */
  parts?: string
}

/** A cmi5.xml. Its first part stands on line 7. */
export function cmi5File(options: Options): string {
  const { id = 'urn:c:1', title = 'Cours', au = '', url = 'index.html', objectives = '' } = options
  const one = `<au id="urn:a:1" ${au}>${words('Partie')}<url>${url}</url></au>`
  return `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${id}">
${words(title)}
</course>
${objectives}
${options.parts ?? one}
</courseStructure>
`
}

const page =
  '<!doctype html><html lang="fr"><title>Partie</title><h1>Partie</h1><script src="partie.js"></script>'

/** A ZIP of it, with its page. */
export const cmi5Zip = (options: Options, files: Record<string, string> = {}): Uint8Array =>
  writeZip(
    Object.entries({ 'cmi5.xml': cmi5File(options), 'index.html': page, 'partie.js': '', ...files }).map(
      ([path, text]) => ({ path, bytes: Buffer.from(text) }),
    ),
    new Date('2026-06-01T10:00:00Z'),
  )
